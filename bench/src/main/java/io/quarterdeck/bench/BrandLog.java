package io.quarterdeck.bench;

import io.quarterdeck.engine.kpi.Activity;
import io.quarterdeck.engine.kpi.Actor;
import io.quarterdeck.engine.kpi.Cohort;
import io.quarterdeck.engine.kpi.Happened;
import io.quarterdeck.engine.kpi.Origin;
import io.quarterdeck.engine.kpi.Rules;
import io.quarterdeck.engine.kpi.Stamp;
import io.quarterdeck.engine.kpi.What;
import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The log of a brand with 1,370 contacts a day, which is half a million a year, and 35 people: calls, chats, mail and a
 * bot; with the roster, surveys, verdicts and orders; about twelve lines for each contact, in the order in which they
 * happened.
 */
final class BrandLog {
    static final Instant START = Instant.parse("2025-01-06T00:00:00Z");
    private static final int A_DAY = 1370;
    private static final int PEOPLE = 35;
    private static final Currency USD = Currency.getInstance("USD");
    private static final Actor CUSTOMER = new Actor.Customer();
    private static final Actor MACHINE = new Actor.Machine();
    private static final Actor BOT = new Actor.Bot();

    private final SplittableRandom random = new SplittableRandom(20261126);
    private final List<Happened> lines = new ArrayList<>();
    private final int contacts;

    private BrandLog(int contacts) {
        this.contacts = contacts;
    }

    static Rules rules() {
        return new Rules(
                new Rules.Queues(
                        Map.of("phone", Duration.ofSeconds(30), "chat", Duration.ofSeconds(60)), Duration.ofSeconds(5)),
                Duration.ofDays(7),
                OpenHours.of(ZoneId.of("America/New_York"), Week.everyDay(Window.parse("08:00-20:00")), Holidays.NONE),
                Rules.Limits.USUAL,
                new Rules.Offer(
                        Map.of("bot", "self_service", "phone", "reactive", "chat", "reactive", "email", "reactive"),
                        Set.of("bot"),
                        "USD"));
    }

    static List<Happened> of(int contacts) {
        return new BrandLog(contacts).told();
    }

    static int days(int contacts) {
        return Math.ceilDiv(contacts, A_DAY);
    }

    private List<Happened> told() {
        for (var day = 0; day < days(contacts); day++) {
            var morning = START.plus(Duration.ofDays(day)).plus(Duration.ofHours(13));
            for (var person = 0; person < PEOPLE; person++) {
                roster(new Actor.Agent("agent" + person), morning);
            }
            add(null, MACHINE, morning, new What.Paid(new Money(900_000, USD), null));
        }
        for (var i = 0; i < contacts; i++) {
            var at = START.plus(Duration.ofDays(i / A_DAY)).plus(Duration.ofHours(13));
            contact("contact" + i, at.plusMillis(random.nextLong(10 * 3_600_000L)));
        }
        lines.sort(Comparator.comparing(Happened::at).thenComparing(Happened::stamp));
        return lines;
    }

    private void roster(Actor person, Instant morning) {
        var lunch = morning.plus(Duration.ofHours(5));
        var back = lunch.plus(Duration.ofMinutes(30));
        var evening = morning.plus(Duration.ofHours(10));
        add(null, person, lunch, new What.Rostered(Activity.AVAILABLE, morning));
        add(null, person, back, new What.Rostered(Activity.BREAK, lunch));
        add(null, person, evening, new What.Rostered(Activity.AVAILABLE, back));
        add(null, person, lunch.plusSeconds(40), new What.Spent(Activity.AVAILABLE, morning.plusSeconds(25)));
        add(null, person, back.plusSeconds(70), new What.Spent(Activity.BREAK, lunch.plusSeconds(40)));
        add(null, person, evening, new What.Spent(Activity.AVAILABLE, back.plusSeconds(70)));
    }

    private void contact(String id, Instant at) {
        var channel = List.of("phone", "phone", "phone", "chat", "chat", "email", "email", "email", "email", "bot")
                .get(random.nextInt(10));
        var customer = random.nextInt(12) == 0 ? null : "customer" + random.nextInt(contacts * 2 / 3);
        var intent = "intent" + random.nextInt(10);
        var cohort = random.nextInt(3) == 0 ? Cohort.NEW_CUSTOMER : Cohort.RETURNING_CUSTOMER;
        var origin = new Origin(
                Origin.Direction.INBOUND,
                channel,
                customer,
                "order" + random.nextInt(2) + customer,
                new Origin.Frozen(intent, cohort, "release" + at.getEpochSecond() / 5_000_000));
        add(id, CUSTOMER, at, new What.Arrived(origin));
        if (random.nextInt(2) == 0) {
            add(null, MACHINE, at.minusSeconds(random.nextInt(9_000)), new What.Ordered());
        }
        if (channel.equals("bot")) {
            add(id, BOT, at.plusSeconds(2), new What.Answered());
            add(id, BOT, at.plusSeconds(3), new What.Wrote());
            add(id, CUSTOMER, at.plusSeconds(40), new What.Wrote());
            add(id, BOT, at.plusSeconds(42), new What.Wrote());
            add(id, MACHINE, at.plusSeconds(90), new What.Solved());
        } else if (channel.equals("email")) {
            mail(id, at);
        } else {
            live(id, channel.equals("phone") ? Activity.TALK : Activity.CHAT, at);
        }
    }

    private void live(String id, Activity activity, Instant at) {
        var queued = at.plusMillis(20_000);
        add(id, MACHINE, queued, new What.Queued());
        var waits = random.nextInt(random.nextInt(4) == 0 ? 200_000 : 25_000);
        if (random.nextInt(14) == 0) {
            add(id, CUSTOMER, queued.plusMillis(waits), new What.Abandoned());
            return;
        }
        var answered = queued.plusMillis(waits);
        var ended = answered.plusMillis(60_000 + random.nextInt(600_000));
        var agent = agent();
        add(id, agent, answered, new What.Answered());
        add(id, MACHINE, answered, new What.Judged(PromiseKind.FIRST_RESPONSE, 0, waits < 60_000));
        add(id, agent, answered.plusSeconds(30), new What.Classified("intent" + random.nextInt(10)));
        if (activity == Activity.CHAT) {
            for (var turn = 1; turn < 4; turn++) {
                add(id, CUSTOMER, answered.plusSeconds(12L * turn), new What.Wrote());
                add(id, agent, answered.plusSeconds(12L * turn + random.nextInt(11)), new What.Wrote());
            }
        }
        if (random.nextInt(12) == 0) {
            add(id, agent, answered.plusSeconds(50), new What.Transferred());
        }
        add(id, agent, ended, new What.Spent(activity, answered));
        add(id, agent, ended.plusSeconds(40), new What.Spent(Activity.WRAP, ended));
        solve(id, agent, ended);
    }

    private void mail(String id, Instant at) {
        var agent = agent();
        add(id, MACHINE, at.plusMillis(700), new What.Acknowledged());
        add(id, agent, at.plusSeconds(200), new What.Classified("intent" + random.nextInt(10)));
        var read = at.plusMillis(600_000 + random.nextInt(20_000_000));
        var wrote = read.plusMillis(90_000 + random.nextInt(400_000));
        add(id, agent, wrote, new What.Wrote());
        add(id, agent, wrote, new What.Spent(Activity.FOCUS, read));
        add(id, MACHINE, wrote, new What.Judged(PromiseKind.FIRST_RESPONSE, 0, random.nextInt(20) > 0));
        add(id, agent, wrote, new What.Paused());
        var again = wrote.plusMillis(random.nextInt(30_000_000));
        add(id, CUSTOMER, again, new What.Wrote());
        var done = again.plusMillis(600_000 + random.nextInt(9_000_000));
        add(id, agent, done, new What.Wrote());
        add(id, agent, done, new What.Spent(Activity.FOCUS, done.minusSeconds(150)));
        add(id, MACHINE, done, new What.Judged(PromiseKind.NEXT_RESPONSE, 1, random.nextInt(20) > 0));
        solve(id, agent, done);
    }

    private void solve(String id, Actor agent, Instant at) {
        add(id, agent, at.plusSeconds(41), new What.Solved());
        add(id, MACHINE, at.plusSeconds(41), new What.Judged(PromiseKind.RESOLUTION, 0, random.nextInt(25) > 0));
        if (random.nextInt(40) == 0) {
            add(id, CUSTOMER, at.plusSeconds(9_000), new What.Reopened());
        }
        add(id, MACHINE, at.plusSeconds(3_600), new What.Surveyed());
        if (random.nextInt(4) == 0) {
            add(id, CUSTOMER, at.plusSeconds(7_000), new What.Rated(2 + random.nextInt(4)));
        }
    }

    private Actor agent() {
        return new Actor.Agent("agent" + random.nextInt(PEOPLE));
    }

    private void add(@Nullable String contact, Actor by, Instant at, What what) {
        var number = lines.size();
        lines.add(new Happened(Stamp.first("line" + number, number), at, by, contact, what));
    }
}
