package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.staffing.Constraint;
import io.quarterdeck.engine.staffing.Load;
import io.quarterdeck.engine.staffing.Occupancy;
import io.quarterdeck.engine.staffing.OfferedLoad;
import io.quarterdeck.engine.staffing.ServiceLevelVariant;
import io.quarterdeck.engine.staffing.Targets;
import java.util.ArrayList;
import java.util.List;

/** A channel on which an agent has one customer at a time: every rule of the playbook asks for agents by itself. */
final class Calls implements LiveChannel {
    private static final double HOUR = 3600;

    private final String name;
    private final String unit;
    private final double handlingSeconds;
    private final CallModel model;
    private final List<Rule> rules;

    /** A rule, the targets that are it and nothing else, and the number that it limits. */
    private record Rule(Constraint constraint, String words, Targets targets, double limit) {}

    private Calls(String name, String unit, double handlingSeconds, CallModel model, List<Rule> rules) {
        this.name = name;
        this.unit = unit;
        this.handlingSeconds = handlingSeconds;
        this.model = model;
        this.rules = List.copyOf(rules);
    }

    static Calls of(Lane lane, Frame frame, Assumptions assumptions) {
        var patience = assumptions.patienceOn(lane.name()).toSeconds();
        return new Calls(
                lane.name(),
                "calls",
                lane.handling().meanSeconds(),
                CallModel.of(frame.callersStay(), patience, assumptions.variation()),
                rules(lane.channel(), frame));
    }

    /** One team that answers all of these channels, one customer at a time, and keeps what every one of them asks. */
    static Calls together(List<Lane> lanes, Frame frame, Assumptions assumptions) {
        var share = lanes.stream().mapToDouble(Lane::share).sum();
        var handling = lanes.stream()
                .mapToDouble(it -> it.share() * it.handling().meanSeconds())
                .sum();
        var patience = lanes.stream()
                .mapToLong(it -> assumptions.patienceOn(it.name()).toSeconds())
                .min()
                .orElseThrow();
        return new Calls(
                String.join(" and ", lanes.stream().map(Lane::name).toList()),
                "contacts",
                handling / share,
                CallModel.of(frame.callersStay(), patience, assumptions.variation()),
                lanes.stream()
                        .flatMap(it -> rules(it.channel(), frame).stream())
                        .distinct()
                        .toList());
    }

    private static List<Rule> rules(Channel channel, Frame frame) {
        var rules = new ArrayList<Rule>();
        var answer = channel.answer();
        if (answer != null) {
            var share = share(answer.share().hundredths());
            var level = new Targets.Level(
                    ServiceLevelVariant.OF_ALL, share, answer.within().toSeconds());
            rules.add(new Rule(Constraint.LEVEL, answer.toString(), Targets.NONE.with(level), share));
        }
        var cap = new Targets.Cap(Occupancy.CARRIED, frame.mostOccupancy());
        rules.add(new Rule(
                Constraint.OCCUPANCY,
                "busy at most " + frame.occupancy().high(),
                Targets.NONE.with(cap),
                frame.mostOccupancy()));
        var abandonment = channel.effort().abandonment();
        if (abandonment != null) {
            var share = share(abandonment.limit().hundredths());
            rules.add(new Rule(Constraint.ABANDONMENT, "abandonment " + abandonment, Targets.losing(share), share));
        }
        rules.add(new Rule(Constraint.STABILITY, "somebody to keep up", Targets.NONE, 0));
        return rules;
    }

    private static double share(int hundredths) {
        return hundredths / 10_000.0;
    }

    /** Where calls last long against an interval, those of the interval before are still in hand (workforce.md 1.6). */
    @Override
    public List<LiveNeed> needs(double[] contacts, int seconds) {
        var lasting = OfferedLoad.isNeeded(seconds, handlingSeconds);
        var inHand = OfferedLoad.of(contacts, seconds, handlingSeconds, 0);
        var needs = new ArrayList<LiveNeed>();
        for (var i = 0; i < contacts.length; i++) {
            var erlangs = lasting ? inHand.get(i).mean() : inHand.get(i).stationary();
            needs.add(need(contacts[i], new Load(erlangs * seconds / handlingSeconds, seconds, handlingSeconds)));
        }
        return needs;
    }

    /** For so many arrivals, and the load that is in hand. */
    LiveNeed need(double contacts, Load load) {
        var alone = rules.stream().mapToInt(it -> alone(it, load)).toArray();
        var agents = 1;
        for (var it : alone) {
            agents = Math.max(agents, it);
        }
        var asks = new ArrayList<Ask>();
        for (var i = 0; i < alone.length; i++) {
            var rule = rules.get(i);
            asks.add(new Ask(rule.constraint(), rule.words(), alone[i], value(rule, load, agents), rule.limit()));
        }
        return new LiveNeed(name, contacts, load.erlangs(), agents, asks, why(contacts, load, agents, asks));
    }

    private int alone(Rule rule, Load load) {
        return rule.constraint() == Constraint.ABANDONMENT
                ? model.agentsLosing(load, rule.limit())
                : model.agents(load, rule.targets());
    }

    private double value(Rule rule, Load load, int agents) {
        return switch (rule.constraint()) {
            case LEVEL -> model.level(load, agents, rule.targets().level());
            case OCCUPANCY -> model.occupancy(load, agents);
            case ABANDONMENT -> model.abandons(load, agents);
            case MEAN_WAIT, STABILITY -> 0;
        };
    }

    private String why(double contacts, Load load, int agents, List<Ask> asks) {
        var hourly = contacts * HOUR / load.intervalSeconds();
        var stationary = hourly * handlingSeconds / HOUR;
        var text = new StringBuilder("%d because %s %s/h × %d s = %s Erlang"
                .formatted(agents, Words.number(hourly), unit, Math.round(handlingSeconds), Words.number(stationary)));
        if (!Words.number(stationary).equals(Words.number(load.erlangs()))) {
            text.append(", %s in hand with those from before".formatted(Words.number(load.erlangs())));
        }
        for (var ask : asks) {
            text.append(words(ask, load, agents));
        }
        return text.toString();
    }

    private String words(Ask ask, Load load, int agents) {
        var needs = "; %s needs %d".formatted(ask.rule(), ask.agents());
        return switch (ask.constraint()) {
            case LEVEL ->
                "%s (%s: with %d, %s%s in time)"
                        .formatted(
                                needs,
                                model.name(),
                                agents,
                                model.variation() == 0
                                        ? "P(wait) %s and ".formatted(Words.percent(model.waits(load, agents)))
                                        : "",
                                Words.percent(ask.value()));
            case OCCUPANCY -> "%s (%s)".formatted(needs, Words.percent(ask.value()));
            case ABANDONMENT ->
                "%s (Erlang A, patience %d s: %s)"
                        .formatted(needs, Math.round(model.patienceSeconds()), Words.percent(ask.value()));
            case MEAN_WAIT, STABILITY -> "";
        };
    }
}
