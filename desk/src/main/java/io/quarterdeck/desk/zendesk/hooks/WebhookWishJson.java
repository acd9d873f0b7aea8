package io.quarterdeck.desk.zendesk.hooks;

import io.quarterdeck.desk.automation.hooks.Hook;
import io.quarterdeck.desk.automation.hooks.HookWish;
import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a caller wants a webhook to be. */
record WebhookWishJson(
        @Nullable String name,
        @Nullable String description,
        @Nullable String status,
        @Nullable List<String> subscriptions,
        @Nullable String endpoint,
        @Nullable String httpMethod,
        @Nullable String requestFormat,
        @Nullable AuthenticationJson authentication,
        @Nullable Map<String, String> customHeaders) {

    /** Without a type nothing is said; the position can only be the header. */
    record AuthenticationJson(
            @Nullable String type,
            @Nullable Map<String, String> data,
            @Nullable String addPosition) {

        HookAuthentication read() {
            return HookAuthentication.of(type == null ? "" : type, data == null ? Map.of() : data);
        }

        /** What we showed, sent back as it was: no secret, and so no change. */
        boolean isAsShown(HookAuthentication.@Nullable Shown shown) {
            return shown != null
                    && shown.type().word().equals(type)
                    && shown.data().equals(data == null ? Map.of() : data);
        }
    }

    HookWish wish() {
        return new HookWish(
                FieldError.text("name", name, 200),
                description,
                isActive(true),
                new HookTarget(
                        FieldError.text("endpoint", endpoint, 2_000),
                        word("http_method", FieldError.text("http_method", httpMethod, 20), HookTarget.Method.class),
                        word(
                                "request_format",
                                FieldError.text("request_format", requestFormat, 20),
                                HookTarget.Format.class),
                        customHeaders == null ? Map.of() : customHeaders),
                subscriptions == null ? List.of(Hook.BY_RULES) : subscriptions,
                authentication == null
                        ? new HookWish.Credentials.Kept()
                        : new HookWish.Credentials.Given(authentication.read()));
    }

    /** As said, as if it were new; but a secret that cannot be read back cannot be expected to be sent again either. */
    HookWish replacing(Hook hook) {
        var unchanged = authentication != null && authentication.isAsShown(hook.authentication());
        return unchanged ? withoutAuthentication().wish() : wish();
    }

    private WebhookWishJson withoutAuthentication() {
        return new WebhookWishJson(
                name, description, status, subscriptions, endpoint, httpMethod, requestFormat, null, customHeaders);
    }

    /** As it is, but for what is said. */
    HookWish wish(Hook hook) {
        var target = hook.target();
        return new HookWish(
                name == null ? hook.name() : FieldError.text("name", name, 200),
                description == null ? hook.description() : description,
                isActive(hook.active()),
                new HookTarget(
                        endpoint == null ? target.endpoint() : endpoint.strip(),
                        httpMethod == null ? target.method() : word("http_method", httpMethod, HookTarget.Method.class),
                        requestFormat == null
                                ? target.format()
                                : word("request_format", requestFormat, HookTarget.Format.class),
                        customHeaders == null ? target.headers() : customHeaders),
                subscriptions == null ? hook.subscriptions() : subscriptions,
                authentication == null || authentication.isAsShown(hook.authentication())
                        ? new HookWish.Credentials.Kept()
                        : new HookWish.Credentials.Given(authentication.read()));
    }

    private boolean isActive(boolean otherwise) {
        return switch (status) {
            case null -> otherwise;
            case "active" -> true;
            case "inactive" -> false;
            default -> throw FieldError.INVALID_VALUE.on("status", "status: is active or inactive");
        };
    }

    static <E extends Enum<E>> E word(String field, String text, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(it -> it.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> FieldError.INVALID_VALUE.on(
                        field,
                        "%s: '%.20s' is not one of %s"
                                .formatted(
                                        field,
                                        text,
                                        Arrays.toString(of.getEnumConstants()).toLowerCase(Locale.ROOT))));
    }
}
