package io.quarterdeck.desk.automation.hooks;

import static io.quarterdeck.desk.accounts.Permission.MANAGE_HOOKS;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.hooks.calling.HookAuthentication;
import io.quarterdeck.desk.automation.hooks.calling.HookId;
import io.quarterdeck.desk.automation.hooks.calling.HookSender;
import io.quarterdeck.desk.automation.hooks.calling.HookSender.Parcel;
import io.quarterdeck.desk.automation.hooks.calling.HookTarget;
import io.quarterdeck.desk.automation.hooks.calling.InvocationId;
import io.quarterdeck.desk.automation.hooks.calling.Outcome;
import io.quarterdeck.desk.automation.hooks.calling.Signatures;
import io.quarterdeck.desk.kit.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Calls an endpoint once, now, for a person who wants to see what it says; nothing is kept of it. */
@Service
public class HookTests {

    private final Hooks hooks;
    private final HookSecrets secrets;
    private final HookSender sender;
    private final Ulids ulids;
    private final Clock clock;

    HookTests(Hooks hooks, HookSecrets secrets, HookSender sender, Ulids ulids, Clock clock) {
        this.hooks = hooks;
        this.secrets = secrets;
        this.sender = sender;
        this.ulids = ulids;
        this.clock = clock;
    }

    /** A webhook as it is, with its own secrets, which are sent to its own endpoint only. */
    public Outcome call(Viewer viewer, HookId id, String body) {
        viewer.must(MANAGE_HOOKS);
        check(body);
        var calling = hooks.calling(id);
        return send(id, calling.target(), calling.authentication(), calling.secret(), body);
    }

    /** An endpoint that is no webhook yet. */
    public Outcome call(Viewer viewer, HookTarget target, @Nullable HookAuthentication authentication, String body) {
        viewer.must(MANAGE_HOOKS);
        check(body);
        secrets.refuseUnreachable(target);
        var nobody = new HookId(ulids.next(clock.instant()));
        return send(nobody, target, authentication, Signatures.freshSecret(), body);
    }

    private Outcome send(
            HookId id, HookTarget target, @Nullable HookAuthentication authentication, String secret, String body) {
        var now = clock.instant();
        return sender.send(
                new Parcel(id, new InvocationId(ulids.next(now)), target, authentication, secret, body), now);
    }

    private static void check(String body) {
        if (body.getBytes(StandardCharsets.UTF_8).length > HookOutbox.LONGEST_BODY) {
            throw Refusal.invalid("body", "A webhook's body has at most %,d bytes".formatted(HookOutbox.LONGEST_BODY));
        }
    }
}
