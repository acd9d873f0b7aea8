package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.kpi.Origin.Direction;
import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** Whole logs of a few contacts, people and days, without regard to sense: counting must hold for nonsense too. */
final class LogGenerator {
    private static final List<String> CHANNELS = List.of("phone", "chat", "email", "bot");
    private final Random random;
    private final List<Happened> log = new ArrayList<>();

    LogGenerator(long seed) {
        random = new Random(seed);
    }

    List<Happened> log(int lines) {
        for (var i = 0; i < lines; i++) {
            var at = at();
            var contact = random.nextInt(8) == 0 ? null : "k" + random.nextInt(Math.max(1, lines / 6));
            log.add(new Happened(new Stamp("e" + i, random.nextInt(lines), 0), at, actor(), contact, what(at)));
        }
        return log;
    }

    /** The same line, told again: with another content, another time, or taken back. */
    Happened correction(Happened line) {
        if (random.nextInt(3) == 0) {
            return line.withdrawn();
        }
        var at = at();
        return line.corrected(at, what(at));
    }

    private Instant at() {
        // Often on the stroke of a quarter, and often exactly seven days apart: there the edges are.
        var quarters = random.nextInt(4) == 0 ? random.nextInt(3) * 672 : random.nextInt(2000);
        return Told.START
                .plus(Duration.ofMinutes(15L * quarters))
                .plusMillis(random.nextBoolean() ? 0 : random.nextInt(900_000));
    }

    private Actor actor() {
        return switch (random.nextInt(5)) {
            case 0 -> new Actor.Customer();
            case 1 -> new Actor.Bot();
            case 2 -> new Actor.Machine();
            default -> new Actor.Agent("a" + random.nextInt(3));
        };
    }

    private What what(Instant at) {
        return switch (random.nextInt(26)) {
            case 0, 1, 2, 3, 4 -> new What.Arrived(origin());
            case 5 -> new What.Classified("i" + random.nextInt(3));
            case 6 -> new What.Queued();
            case 7 -> new What.Answered();
            case 8 -> new What.Abandoned();
            case 9 -> new What.FlowedOut();
            case 10 -> new What.CallbackAgreed();
            case 11, 12 -> new What.Wrote();
            case 13 -> new What.Acknowledged();
            case 14 -> new What.Transferred();
            case 15 -> random.nextBoolean() ? new What.Paused() : new What.Resumed();
            case 16 -> new What.Solved();
            case 17 -> new What.Reopened();
            case 18 -> random.nextInt(5) == 0 ? new What.Discarded() : new What.Surveyed();
            case 19 ->
                new What.Judged(PromiseKind.values()[random.nextInt(4)], random.nextInt(2), random.nextBoolean());
            case 20 -> new What.Rated(1 + random.nextInt(5));
            case 21, 22, 23 -> new What.Spent(activity(), at.minusSeconds(random.nextInt(90_000)));
            case 24 -> new What.Rostered(activity(), at.minusSeconds(random.nextInt(30_000)));
            default -> brand();
        };
    }

    private What brand() {
        return switch (random.nextInt(5)) {
            case 0 -> new What.Recommended(random.nextInt(11), Cohort.RETURNING_CUSTOMER);
            case 1 -> new What.Merged("c" + random.nextInt(5), "c" + random.nextInt(5));
            case 2 -> new What.Ordered();
            case 3 ->
                new What.Paid(
                        new Money(random.nextInt(100_000), Currency.getInstance("USD")),
                        random.nextBoolean() ? "chat" : null);
            default -> new What.Expected(random.nextInt(50));
        };
    }

    private Activity activity() {
        return Activity.values()[random.nextInt(Activity.values().length)];
    }

    private Origin origin() {
        var frozen =
                new Origin.Frozen("i" + random.nextInt(3), Cohort.values()[random.nextInt(3)], "r" + random.nextInt(2));
        return new Origin(
                random.nextInt(5) == 0 ? Direction.OUTBOUND : Direction.INBOUND,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                random.nextInt(5) == 0 ? null : "c" + random.nextInt(5),
                "o" + random.nextInt(2),
                frozen);
    }
}
