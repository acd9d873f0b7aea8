package io.quarterdeck.desk.accounts.oauth;

import io.quarterdeck.desk.accounts.BrandedSecret;
import io.quarterdeck.desk.accounts.Scopes;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges what a program asks a person to allow, and gives it a code when they do. */
@Service
class Consents {

    static final String CODE = "qdc_";
    private static final Duration CODE_LASTS = Duration.ofMinutes(5);
    private static final int LONGEST_STATE = 2_000;

    /** What the program sent the browser with. */
    record Asked(
            String clientId,
            String redirectUri,
            String responseType,
            @Nullable String scope,
            @Nullable String state,
            @Nullable String codeChallenge,
            @Nullable String codeChallengeMethod) {}

    /** What is to be done with it. */
    sealed interface Judged {

        record Ask(Consent consent) implements Judged {}

        /** The program is known and is told what it did wrong. */
        record TellProgram(String address) implements Judged {}

        /** Nobody knows who asked: the person is told, and sent nowhere. */
        record TellPerson(String why) implements Judged {}
    }

    private final OAuthClientTable clients;
    private final GrantTable grants;
    private final CodeTable codes;
    private final Clock clock;

    Consents(OAuthClientTable clients, GrantTable grants, CodeTable codes, Clock clock) {
        this.clients = clients;
        this.grants = grants;
        this.codes = codes;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean knows(String clientId) {
        return clients.named(clientId).isPresent();
    }

    @Transactional(readOnly = true)
    public Judged judge(Asked asked) {
        var client = clients.named(asked.clientId()).orElse(null);
        if (client == null) {
            return new Judged.TellPerson("No program is registered here under that client_id.");
        }
        // immunity 28: whatever differs by a character from what was registered leads nowhere
        if (!client.redirectUris().contains(asked.redirectUri())) {
            return new Judged.TellPerson("The program's redirect_uri is not one of those registered for it.");
        }
        if (asked.state() != null && asked.state().length() > LONGEST_STATE) {
            return new Judged.TellPerson("The program's state is longer than %d characters.".formatted(LONGEST_STATE));
        }
        return judge(asked, client);
    }

    private static Judged judge(Asked asked, OAuthClient client) {
        if (!asked.responseType().equals("code")) {
            return wrong(asked, "unsupported_response_type", "Only response_type=code is offered");
        }
        var challenge = asked.codeChallenge();
        if (challenge == null && !client.confidential()) {
            return wrong(asked, "invalid_request", "A client without a secret sends a code_challenge");
        }
        if (challenge != null && (!"S256".equals(asked.codeChallengeMethod()) || !Pkce.isChallenge(challenge))) {
            return wrong(asked, "invalid_request", "A code_challenge is 43 characters and its method S256");
        }
        try {
            var scopes = asked.scope() == null || asked.scope().isBlank() ? client.scopes() : Scopes.of(asked.scope());
            return scopes.within(client.scopes())
                    ? new Judged.Ask(new Consent(client, asked.redirectUri(), scopes, asked.state(), challenge))
                    : wrong(asked, "invalid_scope", "That is more than this client may ask for");
        } catch (Refusal refusal) {
            return wrong(asked, "invalid_scope", String.valueOf(refusal.getMessage()));
        }
    }

    private static Judged wrong(Asked asked, String code, String why) {
        var parameters = new LinkedHashMap<String, @Nullable String>();
        parameters.put("error", code);
        parameters.put("error_description", why);
        parameters.put("state", asked.state());
        return new Judged.TellProgram(back(asked.redirectUri(), parameters));
    }

    /** Where the browser goes with the code that the person's yes is worth. */
    @Transactional
    public String allow(Viewer viewer, Consent consent) {
        var now = clock.instant();
        var code = BrandedSecret.fresh(CODE, viewer.brand());
        var grant = grants.insert(consent.client().id(), viewer.person(), consent.scopes(), now);
        codes.insert(Secrets.sha256(code), grant, consent, now.plus(CODE_LASTS));
        var parameters = new LinkedHashMap<String, @Nullable String>();
        parameters.put("code", code);
        parameters.put("state", consent.state());
        return back(consent.redirectUri(), parameters);
    }

    static String deny(Consent consent) {
        var parameters = new LinkedHashMap<String, @Nullable String>();
        parameters.put("error", "access_denied");
        parameters.put("state", consent.state());
        return back(consent.redirectUri(), parameters);
    }

    /** The registered address with parameters; each value is encoded, so that none can add a parameter of its own. */
    private static String back(String uri, Map<String, @Nullable String> parameters) {
        var building = new StringBuilder(uri);
        parameters.forEach((name, value) -> {
            if (value != null) {
                building.append(building.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return building.toString();
    }
}
