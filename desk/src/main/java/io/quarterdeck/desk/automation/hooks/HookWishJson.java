package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants a webhook to be, on the native wire; what is not said is left as it is. */
record HookWishJson(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable String endpoint,
        @Nullable String method,
        @Nullable String format,
        @Nullable Map<String, String> headers,
        @Nullable List<String> subscriptions,
        @Nullable AuthenticationJson authentication) {

    /** The type {@code none} takes an authentication away. */
    record AuthenticationJson(
            @Nullable String type, @Nullable Map<String, String> data) {}

    HookWish wish() {
        return new HookWish(
                name == null ? "" : name.strip(),
                description,
                active == null || active,
                new HookTarget(
                        endpoint == null ? "" : endpoint.strip(),
                        method == null ? HookTarget.Method.POST : word("method", method, HookTarget.Method.class),
                        format == null ? HookTarget.Format.JSON : word("format", format, HookTarget.Format.class),
                        headers == null ? Map.of() : headers),
                subscriptions == null ? List.of(Hook.BY_RULES) : subscriptions,
                credentials());
    }

    HookWish wish(Hook hook) {
        var target = hook.target();
        return new HookWish(
                name == null ? hook.name() : name.strip(),
                description == null ? hook.description() : description,
                active == null ? hook.active() : active,
                new HookTarget(
                        endpoint == null ? target.endpoint() : endpoint.strip(),
                        method == null ? target.method() : word("method", method, HookTarget.Method.class),
                        format == null ? target.format() : word("format", format, HookTarget.Format.class),
                        headers == null ? target.headers() : headers),
                subscriptions == null ? hook.subscriptions() : subscriptions,
                credentials());
    }

    private HookWish.Credentials credentials() {
        if (authentication == null) {
            return new HookWish.Credentials.Kept();
        }
        var data = authentication.data() == null ? Map.<String, String>of() : authentication.data();
        var type = authentication.type() == null ? "" : authentication.type();
        return type.equals("none")
                ? new HookWish.Credentials.Dropped()
                : new HookWish.Credentials.Given(HookAuthentication.of(type, data));
    }

    private static <E extends Enum<E>> E word(String what, String text, Class<E> of) {
        try {
            return Enum.valueOf(of, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(
                    what,
                    "There is no %s '%.40s'; use one of %s".formatted(what, text, List.of(of.getEnumConstants())));
        }
    }
}
