package io.quarterdeck.desk.accounts.oauth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of the question, which travel through its pages unchanged; all others are left behind. */
record AuthorizationForm(Map<String, String> values) {

    private static final int LONGEST = 4_000;
    private static final List<String> NAMES = List.of(
            "brand",
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "code_challenge",
            "code_challenge_method");

    static AuthorizationForm of(Map<String, String> wire) {
        var values = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = wire.get(name);
            if (value != null && value.length() <= LONGEST) {
                values.put(name, value);
            }
        }
        return new AuthorizationForm(values);
    }

    Consents.Asked asked() {
        return new Consents.Asked(
                values.getOrDefault("client_id", ""),
                values.getOrDefault("redirect_uri", ""),
                values.getOrDefault("response_type", ""),
                values.get("scope"),
                values.get("state"),
                values.get("code_challenge"),
                values.get("code_challenge_method"));
    }
}
