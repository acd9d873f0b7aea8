package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.sim.Estimate;
import io.quarterdeck.engine.sim.Report;
import java.io.PrintStream;
import tools.jackson.core.JsonGenerator;

/** A simulation for programs: shares from 0 to 1, times in seconds, money in whole units of the playbook's currency. */
final class SimulationJson {

    private SimulationJson() {}

    static void write(Simulation.Played played, PrintStream out) {
        var report = played.report();
        var twin = played.of().twin();
        var playbook = twin.world().playbook();
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeStringProperty("brand", playbook.brand());
            json.writeStringProperty("date", twin.period().first().toString());
            json.writeNumberProperty("days", twin.period().days());
            json.writeNumberProperty("runs", report.runs());
            json.writeNumberProperty("seed", played.of().seed());
            json.writeStringProperty("digest", played.digest().toString());
            json.writeStringProperty("currency", playbook.header().currency().getCurrencyCode());
            json.writeNumberProperty("expected_contacts", twin.expected());
            json.writeArrayPropertyStart("channels");
            report.channels().forEach(it -> channel(json, it));
            json.writeEndArray();
            json.writeArrayPropertyStart("promises");
            report.promises().forEach(it -> promise(json, it));
            json.writeEndArray();
            json.writeObjectPropertyStart("people");
            people(json, report.people());
            json.writeEndObject();
            json.writeArrayPropertyStart("intervals");
            report.intervals().forEach(it -> interval(json, it));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void channel(JsonGenerator json, Report.OfChannel it) {
        json.writeStartObject();
        json.writeStringProperty("channel", it.channel());
        estimate(json, "offered", it.offered());
        estimate(json, "answered_in_time_of_offered", it.serviceLevel());
        estimate(json, "answered_in_time_of_all_but_lost_in_time", it.serviceLevelWithoutLost());
        estimate(json, "answered_in_time_of_answered", it.serviceLevelOfAnswered());
        estimate(json, "abandonment", it.abandonment());
        estimate(json, "mean_wait_of_answered", it.speedOfAnswer());
        estimate(json, "concurrency", it.concurrency());
        estimate(json, "partner", it.partner());
        estimate(json, "turned_away", it.turnedAway());
        json.writeEndObject();
    }

    private static void promise(JsonGenerator json, Report.OfPromise it) {
        json.writeStartObject();
        json.writeStringProperty("kind", it.kind().key());
        json.writeStringProperty("priority", it.priority());
        estimate(json, "made", it.made());
        estimate(json, "kept", it.kept());
        estimate(json, "missed", it.broken());
        estimate(json, "missed_of_judged", it.missed());
        json.writeEndObject();
    }

    private static void people(JsonGenerator json, Report.OfPeople it) {
        estimate(json, "paid_hours", it.paidHours());
        estimate(json, "occupancy", it.occupancy());
        estimate(json, "cost", it.cost());
        estimate(json, "cost_of_handling", it.handling());
        estimate(json, "cost_of_idle_time", it.idle());
        estimate(json, "cost_off_the_floor", it.offTheFloor());
        estimate(json, "cost_of_partner", it.partner());
        estimate(json, "cost_per_contact", it.perContact());
        estimate(json, "cost_per_issue", it.perIssue());
        estimate(json, "satisfied", it.satisfied());
        estimate(json, "escalations", it.escalations());
        estimate(json, "on_call", it.onCall());
        estimate(json, "backlog", it.backlog());
        estimate(json, "oldest_waiting", it.oldestSeconds());
    }

    private static void interval(JsonGenerator json, Report.OfInterval it) {
        json.writeStartObject();
        json.writeStringProperty("from", it.from().toString());
        json.writeStringProperty("channel", it.channel());
        estimate(json, "offered", it.offered());
        estimate(json, "answered_in_time_of_offered", it.serviceLevel());
        estimate(json, "abandonment", it.abandonment());
        json.writeEndObject();
    }

    /** Null when there was nothing to judge by; without an interval when one run is all there is. */
    private static void estimate(JsonGenerator json, String name, Estimate it) {
        if (!it.isKnown()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("value", it.value());
        if (it.runs() > 1) {
            json.writeNumberProperty("from", it.interval().lower());
            json.writeNumberProperty("to", it.interval().upper());
        }
        json.writeEndObject();
    }
}
