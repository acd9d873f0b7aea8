package io.quarterdeck.desk.commands;

import io.quarterdeck.engine.plan.LiveNeed;
import io.quarterdeck.engine.plan.Slot;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A plan for programs; every name says its unit. */
record StaffJson(StaffAsked asked, JsonGenerator json) {

    static void write(StaffAsked asked, List<StaffAnswer> answers, PrintStream out) {
        Json.write(out, json -> {
            var writer = new StaffJson(asked, json);
            json.writeStartObject();
            json.writeStringProperty("brand", asked.playbook().brand());
            json.writeStringProperty("time_zone", asked.playbook().zone().getId());
            json.writeNumberProperty("interval_seconds", asked.interval().toSeconds());
            json.writeNumberProperty("contacts_per_100_orders", asked.scale().contactsPer100());
            writer.assumptions();
            json.writeArrayPropertyStart("plans");
            answers.forEach(writer::plan);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void assumptions() {
        var assumed = asked.assumptions();
        json.writeObjectPropertyStart("assumptions");
        json.writeNumberProperty("patience_seconds", assumed.patienceOn("phone").toSeconds());
        json.writeNumberProperty("chat_work_share", assumed.chatWork());
        json.writeNumberProperty("rate_coefficient_of_variation", assumed.variation());
        json.writeNumberProperty("idle_reserve_agents", assumed.idleReserve());
        json.writeNumberProperty("wage_minor_per_hour", assumed.wage().minor());
        json.writeStringProperty("currency", assumed.wage().currency().getCurrencyCode());
        json.writeEndObject();
    }

    private void plan(StaffAnswer answer) {
        var when = asked.when();
        var week = answer.week();
        var slots = answer.slots(when);
        var roster = answer.roster(when);
        json.writeStartObject();
        json.writeNumberProperty("orders_per_year", answer.orders());
        json.writeStringProperty("from", roster.starts().toString());
        json.writeStringProperty("to", roster.ends().toString());
        json.writeNumberProperty("contacts", StaffAnswer.contacts(slots));
        json.writeArrayPropertyStart("intervals");
        slots.forEach(this::slot);
        json.writeEndArray();
        json.writeArrayPropertyStart("shifts");
        for (var it : roster.beginning()) {
            json.writeStartObject();
            json.writeStringProperty("begins", it.begins().toString());
            json.writeStringProperty("ends", it.ends().toString());
            json.writeNumberProperty("people", it.people());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("at_work_hours", roster.neededHours());
        json.writeNumberProperty("on_duty_hours", roster.scheduledHours());
        json.writeNumberProperty("paid_hours", roster.paidHours());
        json.writeNumberProperty("cost_minor", week.cost(roster).minor());
        json.writeObjectPropertyStart("week");
        json.writeStringProperty("monday", week.monday().toString());
        json.writeNumberProperty("live_hours", week.liveHours());
        json.writeNumberProperty("at_work_hours", week.roster().neededHours());
        json.writeNumberProperty("paid_hours", week.roster().paidHours());
        json.writeNumberProperty("full_time_people", week.fullTime());
        json.writeNumberProperty("cost_minor", week.cost(week.roster()).minor());
        json.writeEndObject();
        unkept(answer);
        season(answer);
        thumbs(answer);
        json.writeEndObject();
    }

    private void slot(Slot slot) {
        json.writeStartObject();
        json.writeStringProperty("at", slot.at().toString());
        json.writeBooleanProperty("open", slot.isOpen());
        json.writeObjectPropertyStart("contacts_by_channel");
        slot.contacts().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(it -> json.writeNumberProperty(it.getKey(), it.getValue()));
        json.writeEndObject();
        json.writeArrayPropertyStart("live");
        slot.live().apart().forEach(this::need);
        json.writeEndArray();
        slot.live().together().ifPresent(it -> {
            json.writeArrayPropertyStart("one_team");
            need(it);
            json.writeEndArray();
        });
        json.writeNumberProperty("waiting_work_agents", slot.waiting().working());
        json.writeNumberProperty("extra_agents", slot.waiting().extra());
        json.writeNumberProperty("people", slot.people());
        json.writeNumberProperty("on_duty_people", slot.scheduled());
        json.writeNumberProperty("occupancy_share", slot.occupancy());
        json.writeStringProperty("why", slot.why());
        json.writeEndObject();
    }

    private void need(LiveNeed need) {
        json.writeStartObject();
        json.writeStringProperty("channel", need.channel());
        json.writeNumberProperty("contacts", need.contacts());
        json.writeNumberProperty("erlangs", need.erlangs());
        json.writeNumberProperty("agents", need.agents());
        json.writeStringProperty("binding", need.bindingCodes());
        json.writeArrayPropertyStart("constraints");
        for (var ask : need.asks()) {
            json.writeStartObject();
            json.writeStringProperty("constraint", ask.constraint().code());
            json.writeStringProperty("rule", ask.rule());
            json.writeNumberProperty("agents_alone", ask.agents());
            json.writeNumberProperty("value_share", ask.value());
            json.writeNumberProperty("limit_share", ask.limit());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("why", need.why());
        json.writeEndObject();
    }

    private void unkept(StaffAnswer answer) {
        json.writeArrayPropertyStart("promises_nobody_can_keep");
        for (var it : answer.week().deadlines().unkept()) {
            json.writeStartObject();
            json.writeStringProperty("who", it.who());
            json.writeStringProperty("rule", it.rule());
            json.writeNumberProperty("contacts_of_the_week", it.contacts());
            json.writeNumberProperty("share", it.share());
            json.writeStringProperty("arrives", it.first().arrives().toString());
            json.writeStringProperty("due", it.first().due().toString());
            json.writeStringProperty("doors_open", it.first().opens().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void season(StaffAnswer answer) {
        var season = answer.season();
        json.writeObjectPropertyStart("season");
        json.writeArrayPropertyStart("peaks");
        season.peaks().forEach(it -> json.writeString(it.name()));
        json.writeEndArray();
        json.writeNumberProperty("ordinary_live_hours_a_week", season.ordinaryHours());
        json.writeNumberProperty("floor_live_hours_a_week", season.planned().low());
        json.writeNumberProperty("ceiling_live_hours_a_week", season.planned().high());
        json.writeNumberProperty("ordinary_full_time_people", season.people(season.ordinaryHours()));
        json.writeNumberProperty(
                "floor_full_time_people", season.people(season.planned().low()));
        json.writeNumberProperty(
                "ceiling_full_time_people", season.people(season.planned().high()));
        json.writeNumberProperty(
                "modelled_floor_live_hours_a_week", season.modelled().low());
        json.writeNumberProperty(
                "modelled_ceiling_live_hours_a_week", season.modelled().high());
        json.writeNumberProperty("growth_factor", season.growth());
        json.writeEndObject();
    }

    private void thumbs(StaffAnswer answer) {
        json.writeArrayPropertyStart("rules_of_thumb");
        for (var it : answer.thumbs()) {
            json.writeStartObject();
            json.writeStringProperty("rule", it.rule());
            json.writeNumberProperty("available_minutes_low", it.available().low());
            json.writeNumberProperty("available_minutes_high", it.available().high());
            json.writeNumberProperty("needed_minutes", it.needed());
            json.writeBooleanProperty("holds", it.holds());
            json.writeStringProperty("words", it.words());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
