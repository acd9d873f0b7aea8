package io.quarterdeck.desk.automation.hooks;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_HOOKS;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Patience;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What each webhook was told, readable for a week, and told once more when somebody asks. */
@Service
public class Invocations {

    /** So many attempts are shown, the newest. */
    public static final int MOST_ATTEMPTS = 100;

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int SWEPT_AT_ONCE = 1_000;

    private final Hooks hooks;
    private final InvocationTable invocations;
    private final AttemptTable attempts;
    private final Brands brands;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invocations(
            Hooks hooks,
            InvocationTable invocations,
            AttemptTable attempts,
            Brands brands,
            TransactionTemplate transaction,
            Clock clock) {
        this.hooks = hooks;
        this.invocations = invocations;
        this.attempts = attempts;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The newest first; after the one that a page ended with. */
    @Transactional(readOnly = true)
    public List<Invocation> of(Viewer viewer, HookId hook, Optional<InvocationId> after, int most) {
        hooks.get(viewer, hook);
        return invocations.of(hook, after, most);
    }

    /** Those that came just after one, the newest first. */
    @Transactional(readOnly = true)
    public List<Invocation> newer(Viewer viewer, HookId hook, InvocationId than, int most) {
        hooks.get(viewer, hook);
        return invocations.newer(hook, than, most).reversed();
    }

    @Transactional(readOnly = true)
    public List<Attempt> attempts(Viewer viewer, HookId hook, InvocationId id) {
        return attempts.of(get(viewer, hook, id).id(), MOST_ATTEMPTS);
    }

    @Transactional(readOnly = true)
    public Invocation get(Viewer viewer, HookId hook, InvocationId id) {
        hooks.get(viewer, hook);
        return invocations.find(hook, id).orElseThrow(() -> Refusal.notFound(id));
    }

    /** Tells it again under the same name, as if for the first time: for a day at least. */
    @Transactional
    public void replay(Viewer viewer, HookId hook, InvocationId id) {
        viewer.must(MANAGE_HOOKS);
        get(viewer, hook, id);
        var now = clock.instant();
        if (invocations.replay(hook, id, now, now.plus(Patience.AT_LEAST)) == 0) {
            throw Refusal.conflict("under_way", "%s is still under way".formatted(id), Map.of());
        }
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetOldOnes() {
        var before = clock.instant().minus(KEPT);
        for (var brand : brands.all()) {
            BrandScope.run(brand.id(), () -> {
                while (transaction.execute(_ -> invocations.deleteEnded(before, SWEPT_AT_ONCE)) == SWEPT_AT_ONCE) {
                    // a bounded bite at a time, so that no transaction holds many rows
                    continue;
                }
            });
        }
    }
}
