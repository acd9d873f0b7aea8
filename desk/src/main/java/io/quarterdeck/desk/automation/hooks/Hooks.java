package io.quarterdeck.desk.automation.hooks;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_HOOKS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.hooks.calling.Breaker;
import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The webhooks of a brand. Secrets go in and are used; only the one that receivers verify with can be read again. */
@Service
public class Hooks {

    private static final int MOST = 100;

    /** All that a call takes, opened. */
    record Calling(HookTarget target, @Nullable HookAuthentication authentication, String secret) {}

    private final HookTable table;
    private final HookSecrets secrets;
    private final HookOutbox outbox;
    private final BreakerTable breakers;
    private final Ulids ulids;
    private final Clock clock;

    Hooks(HookTable table, HookSecrets secrets, HookOutbox outbox, BreakerTable breakers, Ulids ulids, Clock clock) {
        this.table = table;
        this.secrets = secrets;
        this.outbox = outbox;
        this.breakers = breakers;
        this.ulids = ulids;
        this.clock = clock;
    }

    @Transactional
    public Hook create(Viewer viewer, HookWish wish) {
        viewer.must(MANAGE_HOOKS);
        secrets.refuseUnreachable(wish.target());
        if (table.all().size() >= MOST) {
            throw Refusal.invalid("too_many", "A brand has at most %d webhooks; delete one first".formatted(MOST));
        }
        var signed = signed(viewer);
        var id = new HookId(ulids.next(signed.at()));
        table.insert(id, wish, kept(wish.credentials()), secrets.freshSealed(), signed);
        outbox.forget();
        return get(viewer, id);
    }

    /** Another of the same kind, with a signing secret of its own; it rests until somebody wants it. */
    @Transactional
    public Hook copy(Viewer viewer, HookId id) {
        var from = get(viewer, id);
        var authentication = calling(id).authentication();
        var credentials = authentication == null
                ? new HookWish.Credentials.Kept()
                : new HookWish.Credentials.Given(authentication);
        return create(
                viewer,
                new HookWish(from.name(), from.description(), false, from.target(), from.subscriptions(), credentials));
    }

    @Transactional
    public Hook change(Viewer viewer, HookId id, HookWish wish) {
        var before = get(viewer, id);
        secrets.refuseUnreachable(wish.target());
        if (before.authentication() != null
                && wish.credentials() instanceof HookWish.Credentials.Kept
                && !wish.target().hasOriginOf(before.target())) {
            throw Refusal.invalid(
                    "authentication",
                    "The endpoint moves to another host: say its authentication again, since the old one is not sent there");
        }
        table.update(id, wish, signed(viewer));
        if (!(wish.credentials() instanceof HookWish.Credentials.Kept)) {
            table.authenticate(id, kept(wish.credentials()));
        }
        outbox.forget();
        return get(viewer, id);
    }

    /** Takes its invocations with it. */
    @Transactional
    public void delete(Viewer viewer, HookId id) {
        viewer.must(MANAGE_HOOKS);
        if (table.delete(id) == 0) {
            throw Refusal.notFound(id);
        }
        outbox.forget();
    }

    @Transactional(readOnly = true)
    public Hook get(Viewer viewer, HookId id) {
        viewer.must(MANAGE_HOOKS);
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** All of them, the oldest first: at most a hundred. */
    @Transactional(readOnly = true)
    public List<Hook> all(Viewer viewer) {
        viewer.must(MANAGE_HOOKS);
        return table.all();
    }

    /** Whether it is being called, or left in peace because it fails. */
    @Transactional(readOnly = true)
    public Breaker circuit(Viewer viewer, HookId id) {
        var hook = get(viewer, id);
        return breakers.find(hook.id()).orElseGet(() -> Breaker.closed(clock.instant()));
    }

    /** What receivers verify our calls with. */
    @Transactional(readOnly = true)
    public String secret(Viewer viewer, HookId id) {
        get(viewer, id);
        return calling(id).secret();
    }

    @Transactional
    public String changeSecret(Viewer viewer, HookId id) {
        viewer.must(MANAGE_HOOKS);
        if (table.changeSecret(id, secrets.freshSealed(), signed(viewer)) == 0) {
            throw Refusal.notFound(id);
        }
        return calling(id).secret();
    }

    @Transactional(readOnly = true)
    public Calling calling(HookId id) {
        var found = table.calling(id).orElseThrow(() -> Refusal.notFound(id));
        var sealed = found.authentication();
        return new Calling(
                found.hook().target(),
                sealed == null ? null : secrets.open(sealed),
                secrets.openSecret(found.secret()));
    }

    private HookTable.@Nullable Kept kept(HookWish.Credentials credentials) {
        return switch (credentials) {
            case HookWish.Credentials.Given(var it) -> new HookTable.Kept(it.shown(), secrets.seal(it));
            case HookWish.Credentials.Kept _, HookWish.Credentials.Dropped _ -> null;
        };
    }

    private Hook.Signed signed(Viewer viewer) {
        return new Hook.Signed(viewer.person(), clock.instant());
    }
}
