package io.quarterdeck.desk.automation.hooks;

import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.automation.hooks.calling.Signatures;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.egress.Allowed;
import io.quarterdeck.desk.kit.vault.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals and opens what webhooks keep secret, and knows where none of it may be sent. */
@Component
class HookSecrets {

    /** An authentication as it is sealed; which of the three it is says the type. */
    private record Written(HookAuthentication.Type type, String name, String secret) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;
    private final Allowed allowed;

    HookSecrets(Vault vault, Allowed allowed) {
        this.vault = vault;
        this.allowed = allowed;
    }

    byte[] freshSealed() {
        return vault.seal(Signatures.freshSecret());
    }

    String openSecret(byte[] sealed) {
        return vault.open(sealed);
    }

    byte[] seal(HookAuthentication authentication) {
        return vault.seal(JSON.writeValueAsString(
                switch (authentication) {
                    case HookAuthentication.Basic(var name, var password) ->
                        new Written(HookAuthentication.Type.BASIC_AUTH, name, password);
                    case HookAuthentication.BearerToken(var token) ->
                        new Written(HookAuthentication.Type.BEARER_TOKEN, "", token);
                    case HookAuthentication.ApiKey(var name, var value) ->
                        new Written(HookAuthentication.Type.API_KEY, name, value);
                }));
    }

    HookAuthentication open(byte[] sealed) {
        var written = JSON.readValue(vault.open(sealed), Written.class);
        return switch (written.type()) {
            case BASIC_AUTH -> new HookAuthentication.Basic(written.name(), written.secret());
            case BEARER_TOKEN -> new HookAuthentication.BearerToken(written.secret());
            case API_KEY -> new HookAuthentication.ApiKey(written.name(), written.secret());
        };
    }

    /** Says so at once where an address is written out; a name is looked up at every call. */
    void refuseUnreachable(HookTarget target) {
        if (!allowed.mayCall(target.address().getHost())) {
            throw Refusal.invalid(
                    "endpoint",
                    "That endpoint is inside of a private network; whoever runs the desk may name it in quarterdeck.egress.allow");
        }
    }
}
