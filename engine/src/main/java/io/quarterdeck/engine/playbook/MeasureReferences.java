package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** QD-R01 for what is measured: goals, claims, alerts, dashboards, pay, overflow and the pilot. */
final class MeasureReferences {
    private static final String METRIC = "metric";
    private static final String MEASURE = "metric or measure";

    private final Playbook playbook;
    private final Names names;
    private final Set<String> metrics;
    private final Set<String> measures;
    private final List<String> channels;

    MeasureReferences(Playbook playbook, Names names) {
        this.playbook = playbook;
        this.names = names;
        metrics = new LinkedHashSet<>(
                playbook.metrics().stream().map(Metric::name).toList());
        channels = playbook.channels().stream().map(Channel::name).toList();
        measures = new LinkedHashSet<>(metrics);
        measures.addAll(Measures.OF_THE_PRODUCT);
    }

    void check() {
        checkGoals();
        checkScopes();
        checkClaims();
        checkConditions();
        checkDashboards();
        checkPay();
        checkPilot();
    }

    private void checkGoals() {
        var goals = playbook.goals();
        if (goals == null) {
            return;
        }
        names.each("goals.outcomes", goals.outcomes(), "goals.outcomes", METRIC, metrics);
        var path = goals.glidePath();
        if (path != null) {
            names.check("goals.glide_path.metric", path.metric(), "the glide path", METRIC, metrics);
            names.eachKey("goals.glide_path.while", path.whilst().keySet(), "the glide path", METRIC, metrics);
        }
    }

    private void checkScopes() {
        var scopes = new ArrayList<>(List.of("all"));
        playbook.tiers().forEach(tier -> scopes.add(tier.name()));
        scopes.addAll(channels);
        playbook.intents().forEach(intent -> scopes.add(intent.name()));
        for (var metric : playbook.metrics()) {
            var path = "metrics." + metric.name() + ".scope";
            names.check(path, metric.scope(), "metric " + metric.name(), "tier, channel or intent", scopes);
        }
    }

    private void checkClaims() {
        for (var i = 0; i < playbook.claims().size(); i++) {
            var claim = playbook.claims().get(i);
            var path = "claims[%d]".formatted(i);
            names.check(path + ".metric", claim.metric(), "claim " + claim.change(), METRIC, metrics);
            names.check(path + ".on", claim.on(), "claim " + claim.change(), "channel", channels);
        }
    }

    private void checkConditions() {
        for (var i = 0; i < playbook.alerts().size(); i++) {
            var alert = playbook.alerts().get(i);
            var path = "alerts[%d].when".formatted(i);
            names.eachKey(path, alert.when().keySet(), "alert " + alert.name(), MEASURE, measures);
        }
        var complaints = playbook.complaints();
        if (complaints != null && complaints.systemic() != null) {
            var when = complaints.systemic().when().keySet();
            names.eachKey("complaints.systemic.when", when, "complaints.systemic", MEASURE, measures);
        }
        var staffing = playbook.staffing();
        if (staffing != null && staffing.overflow() != null) {
            var overflow = staffing.overflow();
            names.check("staffing.overflow.channel", overflow.channel(), "overflow", "channel", channels);
            names.eachKey("staffing.overflow.when", overflow.when().keySet(), "overflow", MEASURE, measures);
        }
    }

    private void checkDashboards() {
        var dashboards = playbook.dashboards();
        if (dashboards != null) {
            dashboards
                    .boards()
                    .forEach((name, shown) ->
                            names.each("dashboards." + name, shown, "dashboard " + name, MEASURE, measures));
        }
    }

    private void checkPay() {
        var incentives = playbook.incentives();
        if (incentives != null) {
            var paid = incentives.payFor().keySet();
            names.eachKey("incentives.pay_for", paid, "incentives.pay_for", MEASURE, measures);
            var never = incentives.neverPayFor();
            names.each("incentives.never_pay_for", never, "incentives.never_pay_for", MEASURE, measures);
        }
    }

    private void checkPilot() {
        var rollout = playbook.rollout();
        if (rollout != null && rollout.pilot() != null) {
            var changes = new ArrayList<>(PlaybookReader.FILE.keys());
            playbook.claims().forEach(claim -> changes.add(claim.change()));
            names.each(
                    "rollout.pilot.changes",
                    rollout.pilot().changes(),
                    "the pilot",
                    "section or claimed change",
                    changes);
            names.each("rollout.pilot.measure", rollout.pilot().measure(), "the pilot", METRIC, metrics);
        }
    }
}
