package io.quarterdeck.desk.accounts.oauth;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_CLIENTS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Secrets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs that a brand lets its people let in. */
@Service
public class OAuthClients {

    private static final int MOST = 500;

    /** A client with its secret, which is shown this once; a public client has none. */
    public record Registered(OAuthClient client, @Nullable String secret) {}

    private final OAuthClientTable table;
    private final OAuthTokens tokens;
    private final Clock clock;

    OAuthClients(OAuthClientTable table, OAuthTokens tokens, Clock clock) {
        this.table = table;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Transactional
    public Registered register(Viewer viewer, ClientWish wish) {
        viewer.must(MANAGE_CLIENTS);
        if (table.count() >= MOST) {
            throw Refusal.invalid("too_many", "A brand has at most %d clients; delete one first".formatted(MOST));
        }
        var secret = wish.confidential() ? Secrets.fresh() : null;
        var id = table.insert(wish, secret == null ? null : Secrets.sha256(secret), viewer.person(), clock.instant())
                .orElseThrow(() -> taken(wish));
        return new Registered(get(viewer, id), secret);
    }

    @Transactional
    public OAuthClient change(Viewer viewer, long id, ClientWish wish) {
        viewer.must(MANAGE_CLIENTS);
        get(viewer, id);
        if (table.update(id, wish, clock.instant()) == 0) {
            throw taken(wish);
        }
        return get(viewer, id);
    }

    /** The old secret stops working; tokens already given go on. */
    @Transactional
    public Registered changeSecret(Viewer viewer, long id) {
        viewer.must(MANAGE_CLIENTS);
        var client = get(viewer, id);
        var secret = Secrets.fresh();
        if (table.changeSecret(id, Secrets.sha256(secret), clock.instant()) == 0) {
            throw Refusal.invalid("secret", "%s is a public client and has no secret".formatted(client.identifier()));
        }
        return new Registered(get(viewer, id), secret);
    }

    /** Takes every token of the client with it. */
    @Transactional
    public void delete(Viewer viewer, long id) {
        viewer.must(MANAGE_CLIENTS);
        if (table.delete(id) == 0) {
            throw Refusal.notFound("OAuth client " + id);
        }
        tokens.forget();
    }

    @Transactional(readOnly = true)
    public OAuthClient get(Viewer viewer, long id) {
        viewer.must(MANAGE_CLIENTS);
        return table.find(id).orElseThrow(() -> Refusal.notFound("OAuth client " + id));
    }

    /** The clients after an id, at most so many. */
    @Transactional(readOnly = true)
    public List<OAuthClient> after(Viewer viewer, long id, int most) {
        viewer.must(MANAGE_CLIENTS);
        return table.after(id, most);
    }

    private static Refusal taken(ClientWish wish) {
        return Refusal.conflict(
                "identifier_taken",
                "There is a client called '%s' already".formatted(wish.identifier()),
                Map.of("identifier", wish.identifier()));
    }
}
