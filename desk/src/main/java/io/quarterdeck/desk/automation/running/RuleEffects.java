package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.tickets.Reactions;
import io.quarterdeck.engine.rules.Action;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What rules do beside the ticket, as something that is told in its log and kept in an outbox with it. */
@Component
class RuleEffects {

    private final NoticeDesk notices;
    private final HookDesk hooks;

    RuleEffects(NoticeDesk notices, HookDesk hooks) {
        this.notices = notices;
        this.hooks = hooks;
    }

    List<Reactions.Effect> of(BrandRule rule, List<Action> actions, Update update) {
        return actions.stream()
                .flatMap(it -> switch (it) {
                    case Action.Notify notify -> Stream.of(new NoticeEffect(notices, rule, notify, update));
                    case Action.Call call -> Stream.of(new HookEffect(hooks, rule, call, update));
                    case Action.Put _, Action.Tag _, Action.Invite _ -> Stream.<Reactions.Effect>of();
                    case Action.Say _, Action.SayInPublic _, Action.Retitle _ -> Stream.<Reactions.Effect>of();
                })
                .toList();
    }
}
