package io.quarterdeck.engine.sim;

import io.quarterdeck.engine.forecast.Work;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Intent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Promise;
import io.quarterdeck.engine.routing.Need;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.PromiseKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that is known beforehand of contacts by one channel about one intent, looked up once. */
final class Kind {
    /** What a person does with an urgent ticket as soon as she has it. */
    private static final Map<Promise, PromiseKind> STEPS = Map.of(
            Promise.STAKEHOLDER_CALL, PromiseKind.STAKEHOLDER_CALL,
            Promise.EXECUTIVE_NOTICE, PromiseKind.EXECUTIVE_NOTICE);

    /** The place of the channel among those that people serve, and of the priority, the most urgent being 0. */
    final int channel;

    final int priority;
    /** Answered while the customer waits. */
    final boolean live;

    final double targetSeconds;
    final boolean keepsOwner;
    final Need need;
    /** What it asks for once a lead has raised it. */
    final Need raised;

    final Happening opened;
    /** What happens to its promises when somebody takes it. */
    final List<Happening> taken;

    final Distribution handling;
    final Distribution patience;
    final boolean escalates;
    final boolean onCall;

    Kind(World world, int channel, Channel by, Work work) {
        var playbook = world.playbook();
        var intent = playbook.intent(work.intent()).orElseThrow();
        var urgency = playbook.priorityOf(intent.name());
        this.channel = channel;
        priority = playbook.priorities().indexOf(urgency);
        var answer = by.answer();
        live = answer != null;
        targetSeconds = answer == null ? 0 : answer.within().toSeconds();
        keepsOwner = intent.kind() == Intent.Kind.HIGH_TOUCH;
        need = Need.of(by.name(), intent.name());
        raised = new Need(
                by.name(),
                intent.name(),
                playbook.priorities().get(Math.max(0, priority - 1)).name());
        opened = new Happening.Opened(new Contact(by.name(), urgency.name(), intent.name()));
        var stage = playbook.escalation().matrix(urgency.name());
        taken = taken(playbook, priority, stage.owner());
        escalates = stage.then().isPresent();
        var rota = playbook.hours().onCall();
        onCall = rota != null && rota.takes().contains(urgency.name());
        var assumed = world.assumptions();
        var usual = work.handling();
        handling =
                assumed.handling().getOrDefault(by.name(), new Distribution.Lognormal(usual.logMean(), usual.sigma()));
        patience = assumed.patience().on(by.name());
    }

    private static List<Happening> taken(Playbook playbook, int priority, String owner) {
        var promises = playbook.priorities().get(priority).promises().keySet();
        var all = new ArrayList<Happening>();
        if (promises.contains(Promise.ASSIGN_SENIOR)) {
            all.add(new Happening.Assigned(owner));
        }
        if (promises.contains(Promise.TRIAGE)) {
            all.add(new Happening.Triaged());
        }
        for (var promise : Promise.values()) {
            if (promises.contains(promise) && STEPS.containsKey(promise)) {
                all.add(new Happening.StepDone(STEPS.get(promise)));
            }
        }
        return List.copyOf(all);
    }
}
