package io.quarterdeck.engine.kpi;

import static io.quarterdeck.engine.kpi.Told.START;
import static io.quarterdeck.engine.kpi.Told.after;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One small story for each measure. The dictionary page tells it and prints the figures that the engine makes of it, so
 * no example can be wrong without a test that says so.
 */
final class WorkedExamples {
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long DAY = 86_400;
    private static final What ANSWERED = new What.Answered();
    private static final What WROTE = new What.Wrote();
    private static final What SOLVED = new What.Solved();

    /** {@code figures} are ids of variants, read in every way they can be. */
    record Example(String story, Told log, Instant now, List<String> figures) {}

    private final Map<String, Example> examples = new LinkedHashMap<>();

    static Map<String, Example> all() {
        var it = new WorkedExamples();
        it.repeats();
        it.queues();
        it.answers();
        it.promises();
        it.backlog();
        it.work();
        it.rosters();
        it.voices();
        it.brand();
        return it.examples;
    }

    private void add(String kpi, String story, Told log, long now, String... figures) {
        examples.put(kpi, new Example(story, log, after(now), List.of(figures)));
    }

    private void repeats() {
        var told = new Told();
        chat(told, "one", "Dora", "parcel", START);
        chat(told, "two", "Dora", "parcel", after(3 * DAY));
        told.contact("three", "chat", "Emil", "refund", START).agent("ann", after(20), ANSWERED);
        told.contact("four", "phone", "Emil", "refund", after(DAY)).customer(after(DAY + 40), new What.Abandoned());
        chat(told, "five", "Fay", "ring size", START);
        chat(told, "six", "Fay", "ring size", after(7 * DAY));
        chat(told, "seven", "Gus", "parcel", after(18 * DAY));
        add(
                "fcr",
                "Dora chats about her parcel and again three days later: one failure and one success. Emil calls back"
                        + " the next day and gives up waiting: nobody helped him, but he did come back, so the first"
                        + " contact failed. Fay writes again exactly seven days later: no repeat, two successes. Gus"
                        + " wrote two days ago: too young to judge.",
                told,
                20 * DAY,
                "fcr.all_contacts@7d",
                "fcr.issue_opening@7d",
                "fcr.all_contacts-abandoned_ignored@7d",
                "fcr.all_contacts-unripe@7d");
        add(
                "repetitive_contacts",
                "The same seven contacts, seen from the other end: Dora's second and Emil's call repeat an issue of the"
                        + " week before. Fay's does not, by a hair.",
                told,
                20 * DAY,
                "repetitive_contacts.same_issue@7d");
        var solved = new Told();
        chat(solved, "one", "Dora", "parcel", START)
                .agent("ann", after(HOUR), SOLVED)
                .customer(after(DAY), new What.Reopened());
        chat(solved, "two", "Emil", "refund", START)
                .agent("ann", after(HOUR), SOLVED)
                .customer(after(9 * DAY), new What.Reopened());
        chat(solved, "three", "Fay", "refund", START).agent("ann", after(HOUR), SOLVED);
        add(
                "reopen_rate",
                "Three contacts are solved. Dora's is opened again a day later; Emil's after nine days, which is too late"
                        + " to blame the solution.",
                solved,
                20 * DAY,
                "reopen_rate.within@7d");
        var passed = new Told();
        chat(passed, "one", "Dora", "parcel", START)
                .agent("ann", after(300), new What.Transferred())
                .agent("bob", after(400), new What.Transferred());
        chat(passed, "two", "Emil", "refund", START);
        add(
                "transfer_rate",
                "Dora is passed from Ann to Bob and on to Cleo; Emil is helped by the first person.",
                passed,
                DAY,
                "transfer_rate.any",
                "transfer_rate.per_contact");
    }

    private void queues() {
        var told = new Told();
        call(told, "a").agent("ann", after(30), ANSWERED);
        call(told, "b").agent("ann", after(31), ANSWERED);
        call(told, "c").customer(after(3), new What.Abandoned());
        call(told, "d").customer(after(20), new What.Abandoned());
        call(told, "e").customer(after(90), new What.Abandoned());
        call(told, "f").machine(after(45), new What.FlowedOut());
        call(told, "g");
        var story =
                "Seven calls, to be answered within 30 seconds. Two are answered, after 30 and 31 seconds. Three give"
                        + " up, after 3, 20 and 90 seconds. One is sent to the partner. One has been waiting for two minutes when"
                        + " the report runs.";
        add(
                "service_level",
                story,
                told,
                120,
                "service_level.offered@30s",
                "service_level.without_short@30s,short5s",
                "service_level.abandon_ignored@30s",
                "service_level.answered_only@30s",
                "service_level.abandon_good@30s",
                "service_level.with_flow_out@30s");
        add("queue_time", "The same seven calls.", told, 120, "queue_time.answered", "queue_time.abandoned");
        add("abandonment", "The same seven calls.", told, 120, "abandonment.all", "abandonment.without_short@5s");
        add("queue_length", "The same seven calls.", told, 120, "queue_length.now", "queue_length.waited");
    }

    private void answers() {
        var told = new Told();
        var evening = after(9 * HOUR + 30 * MINUTE);
        told.contact("one", "email", "Dora", "parcel", evening)
                .by(new Actor.Machine(), evening.plusSeconds(5), new What.Acknowledged())
                .agent("ann", evening.plus(Duration.ofHours(13)), WROTE)
                .customer(after(DAY), WROTE)
                .customer(after(DAY + 10 * MINUTE), WROTE)
                .agent("ann", after(DAY + 30 * MINUTE), WROTE)
                .machine(after(DAY + 30 * MINUTE), new What.Paused())
                .customer(after(2 * DAY), WROTE)
                .agent("ann", after(2 * DAY + HOUR), WROTE)
                .agent("ann", after(2 * DAY + HOUR), SOLVED);
        told.contact("two", "email", "Emil", "refund", START).agent("ann", after(HOUR), WROTE);
        judged(told, "one", PromiseKind.FIRST_RESPONSE, true);
        judged(told, "two", PromiseKind.FIRST_RESPONSE, true);
        var story =
                "Dora writes at 19:30; we close at 20:00 and open at 08:00. She gets a receipt within seconds and Ann's"
                        + " answer at 08:30. Emil is answered within the hour. Both promises were kept.";
        add(
                "first_response",
                story,
                told,
                5 * DAY,
                "first_response.elapsed",
                "first_response.open_time",
                "first_response.in_time");
        add(
                "acknowledgement",
                "The same two: Emil got no receipt, so Ann's answer is it.",
                told,
                5 * DAY,
                "acknowledgement.elapsed");
        add(
                "next_response",
                "Dora writes again at 10:00 the next day, and once more at 10:10; Ann answers at 10:30: half an hour, one"
                        + " turn. Her third message, a day later, is answered within the hour.",
                told,
                5 * DAY,
                "next_response.elapsed");
        add(
                "full_resolution",
                "It is solved 39.5 hours after Dora's first message. For 23.5 of them it was her turn.",
                told,
                5 * DAY,
                "full_resolution.elapsed",
                "full_resolution.open_time",
                "full_resolution.without_waiting");
    }

    private void promises() {
        var told = new Told();
        for (var i = 0; i < 4; i++) {
            told.contact("k" + i, "email", "c" + i, "x", START);
            judged(told, "k" + i, PromiseKind.FIRST_RESPONSE, i > 0);
        }
        judged(told, "k0", PromiseKind.ASSIGN_SENIOR, true);
        judged(told, "k1", PromiseKind.ASSIGN_SENIOR, false);
        judged(told, "k2", PromiseKind.TRIAGE, true);
        var story =
                "Four first responses are due and three are kept; a senior is found in time for one case and not for"
                        + " another; one urgent contact is triaged in time.";
        add("promises_kept", story, told, DAY, "promises_kept.all", "promises_kept.first_response");
        add("breaches", "The same seven promises.", told, DAY, "breaches.all", "breaches.first_response");
        add("escalation_in_time", "The same seven promises.", told, DAY, "escalation_in_time.kept");
        add("urgent_triage", "The same seven promises.", told, DAY, "urgent_triage.kept");
    }

    private void backlog() {
        var told = new Told();
        told.contact("one", "email", "Dora", "parcel", START);
        told.contact("two", "email", "Emil", "refund", after(2 * DAY)).customer(after(2 * DAY + HOUR), WROTE);
        told.contact("three", "email", "Fay", "refund", START)
                .agent("ann", after(HOUR), WROTE)
                .machine(after(HOUR), new What.Paused());
        told.contact("four", "email", "Gus", "parcel", START)
                .agent("ann", after(HOUR), WROTE)
                .agent("ann", after(HOUR), SOLVED);
        var story =
                "Three days later: Dora has waited since the beginning, Emil since his first message yesterday, and not"
                        + " since his second. Fay was asked a question. Gus is helped.";
        add(
                "backlog_age",
                story,
                told,
                3 * DAY,
                "backlog_age.ours",
                "backlog_age.beyond@48h",
                "backlog_age.pending_customer");
        add(
                "open_tickets",
                "The same four contacts.",
                told,
                3 * DAY,
                "open_tickets.ours",
                "open_tickets.pending_customer");
        add(
                "contacts_handled",
                "The same four contacts.",
                told,
                3 * DAY,
                "contacts_handled.by_arrival",
                "contacts_handled.by_end");
        add("tickets_closed", "The same four contacts.", told, 3 * DAY, "tickets_closed.solved");
    }

    private void work() {
        var told = new Told();
        told.contact("call", "phone", "Dora", "parcel", START);
        told.contact("chat one", "chat", "Emil", "refund", START);
        told.contact("chat two", "chat", "Fay", "refund", START);
        spent(told, Activity.AVAILABLE, 0, 10, null);
        spent(told, Activity.TALK, 10, 16, "call");
        spent(told, Activity.WRAP, 16, 18, "call");
        spent(told, Activity.CHAT, 18, 26, "chat one");
        spent(told, Activity.CHAT, 22, 30, "chat two");
        spent(told, Activity.BREAK, 30, 45, null);
        spent(told, Activity.TRAINING, 45, 50, null);
        spent(told, Activity.AVAILABLE, 50, 60, null);
        var story =
                "An hour of Ann's: ten minutes ready, a call of six with two for finishing, a chat of eight minutes that"
                        + " shares four with the next one of eight, a quarter of an hour of break, five minutes of training, ten"
                        + " minutes ready.";
        add("aht", story, told, HOUR, "aht.elapsed_by_end@wrap10m", "aht.workload", "aht.finishing_cut@wrap10m");
        add("concurrency", "The same hour: 24 contact minutes within 20 minutes.", told, HOUR, "concurrency.by_time");
        add("occupancy", "The same hour: 20 minutes of 40.", told, HOUR, "occupancy.of_staffed");
        add("utilisation", "The same hour: 20 minutes of 60.", told, HOUR, "utilisation.of_paid");
        add("shrinkage", "The same hour.", told, HOUR, "shrinkage.all", "shrinkage.break", "shrinkage.training");
    }

    private void rosters() {
        var told = new Told();
        roster(told, Activity.AVAILABLE, 0, 60);
        roster(told, Activity.BREAK, 60, 75);
        roster(told, Activity.AVAILABLE, 75, 120);
        told.contact("call", "phone", "Dora", "parcel", START);
        spent(told, Activity.AVAILABLE, 1, 50, null);
        spent(told, Activity.TALK, 50, 65, "call");
        spent(told, Activity.BREAK, 65, 80, null);
        spent(told, Activity.AVAILABLE, 80, 120, null);
        add(
                "adherence",
                "Ann is to work an hour, rest fifteen minutes, and work 45. She comes a minute late. Her last call runs five"
                        + " minutes into the break, which is excused, and she takes the whole break afterwards, which is"
                        + " not: five minutes of 115 are missed, and the minute is forgiven in the second number.",
                told,
                2 * HOUR,
                "adherence.strict",
                "adherence.tolerant@2m");
        add(
                "conformance",
                "The same two hours: 104 minutes of work, 105 rostered.",
                told,
                2 * HOUR,
                "conformance.work");
    }

    private void voices() {
        var told = new Told();
        for (var i = 0; i < 5; i++) {
            var contact = chat(told, "k" + i, "c" + i, "x", START).machine(after(HOUR), new What.Surveyed());
            if (i < 4) {
                contact.customer(after(2 * HOUR), new What.Rated(5 - i));
            }
        }
        add(
                "csat",
                "Five customers are asked, four answer: five stars, four, three and two.",
                told,
                15 * DAY,
                "csat.top_two",
                "csat.response_rate");
        var scores = new Told();
        for (var score : List.of(10, 9, 9, 8, 7, 3)) {
            scores.line(new Actor.Customer(), START, new What.Recommended(score, Cohort.RETURNING_CUSTOMER));
        }
        add(
                "nps",
                "Six answers: 10, 9, 9, 8, 7 and 3. Three promoters, one detractor.",
                scores,
                DAY,
                "nps.relationship");
    }

    private void brand() {
        var told = new Told();
        for (var i = 0; i < 50; i++) {
            told.line(new Actor.Machine(), after(i), new What.Ordered());
        }
        told.line(new Actor.Machine(), START, new What.Expected(8));
        for (var i = 0; i < 5; i++) {
            var session = told.contact("bot " + i, "bot", "c" + i, "parcel", START);
            if (i < 2) {
                session.machine(after(30), new What.Queued()).agent("ann", after(60), ANSWERED);
            } else if (i == 2) {
                session.customer(after(20), new What.Abandoned());
            }
        }
        chat(told, "later", "c3", "parcel", after(2 * DAY));
        told.line(
                new Actor.Machine(),
                after(2 * DAY),
                new What.Paid(new Money(1_800, Currency.getInstance("USD")), null));
        var story =
                "Five customers try the bot about their parcels. Two ask for a person and get one, one gives up, one"
                        + " writes in the chat two days later, and one has what she wanted. Fifty orders were placed, for which the"
                        + " forecast expected eight contacts with people.";
        add("contact_rate", story, told, 20 * DAY, "contact_rate.people", "contact_rate.all");
        add(
                "deflection",
                "The same five, three definitions.",
                told,
                20 * DAY,
                "deflection.contained",
                "deflection.net@7d",
                "deflection.against_expected");
        add(
                "adoption",
                "The same five issues: all begin with the bot, and three end with people.",
                told,
                20 * DAY,
                "adoption.first_touch@self_service",
                "adoption.finished@self_service",
                "adoption.finished@reactive");
        add(
                "cost_per_contact",
                "$18.00 was paid for all this. People handled three contacts, for three issues; nobody marked any of them"
                        + " as solved, so that number does not exist.",
                told,
                20 * DAY,
                "cost_per_contact.handled@USD",
                "cost_per_contact.issue@USD",
                "cost_per_contact.solved@USD");
    }

    private static Told.Contact chat(Told told, String id, String customer, String issue, Instant at) {
        return told.contact(id, "chat", customer, issue, at).agent("ann", at.plusSeconds(20), ANSWERED);
    }

    private static Told.Contact call(Told told, String id) {
        return told.contact(id, "phone", null, "", START).machine(START, new What.Queued());
    }

    private static void judged(Told told, String contact, PromiseKind kind, boolean kept) {
        told.on(contact, new Actor.Machine(), after(HOUR), new What.Judged(kind, 0, kept));
    }

    private static void spent(Told told, Activity activity, long from, long to, @Nullable String contact) {
        told.spent("ann", activity, after(from * MINUTE), after(to * MINUTE), contact);
    }

    private static void roster(Told told, Activity activity, long from, long to) {
        told.rostered("ann", activity, after(from * MINUTE), after(to * MINUTE));
    }
}
