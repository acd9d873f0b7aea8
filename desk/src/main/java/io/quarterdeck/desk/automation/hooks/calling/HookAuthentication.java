package io.quarterdeck.desk.automation.hooks.calling;

import io.quarterdeck.desk.kit.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/** How a webhook proves itself to its receiver, in one header. */
public sealed interface HookAuthentication {

    /** What of it may be read again. */
    record Shown(Type type, Map<String, String> data) {}

    /** As the wire and the database call it. */
    enum Type {
        BASIC_AUTH,
        BEARER_TOKEN,
        API_KEY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The header that says it. */
    record Header(String name, String value) {}

    Header header();

    Shown shown();

    /** As both wires write it. */
    static HookAuthentication of(String type, Map<String, String> data) {
        return switch (type) {
            case "basic_auth" -> new Basic(text(data, "username"), text(data, "password"));
            case "bearer_token" -> new BearerToken(text(data, "token"));
            case "api_key" -> new ApiKey(text(data, "name"), text(data, "value"));
            default ->
                throw Refusal.invalid(
                        "authentication",
                        "An authentication is basic_auth, bearer_token or api_key; got '%.40s'".formatted(type));
        };
    }

    record Basic(String username, String password) implements HookAuthentication {
        public Basic {
            check("username", username);
            check("password", password);
            if (username.contains(":")) {
                throw Refusal.invalid("authentication", "A user name for basic authentication has no colon");
            }
        }

        @Override
        public Header header() {
            var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            return new Header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }

        @Override
        public Shown shown() {
            return new Shown(Type.BASIC_AUTH, Map.of("username", username));
        }
    }

    record BearerToken(String token) implements HookAuthentication {
        public BearerToken {
            check("token", token);
        }

        @Override
        public Header header() {
            return new Header("Authorization", "Bearer " + token);
        }

        @Override
        public Shown shown() {
            return new Shown(Type.BEARER_TOKEN, Map.of());
        }
    }

    record ApiKey(String name, String value) implements HookAuthentication {
        public ApiKey {
            check("name", name);
            check("value", value);
            HookTarget.check(name, value);
        }

        @Override
        public Header header() {
            return new Header(name, value);
        }

        @Override
        public Shown shown() {
            return new Shown(Type.API_KEY, Map.of("name", name));
        }
    }

    private static void check(String what, String text) {
        if (text.isEmpty() || text.length() > 2_000 || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(
                    "authentication",
                    "The %s of a webhook's authentication has 1 to 2,000 characters, none of control".formatted(what));
        }
    }

    private static String text(Map<String, String> data, String name) {
        var text = data.get(name);
        return text == null ? "" : text;
    }
}
