package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.playbook.Claim;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Quantity.Unit;
import io.quarterdeck.engine.playbook.Target;
import io.quarterdeck.engine.stats.SampleSize;
import java.util.OptionalDouble;

/** M03: claims that no pilot of the file could tell from nothing, not even at the largest effect they promise. */
final class ClaimRules implements Rule {
    private static final double VARIATION_OF_HANDLING = 0.7;
    private static final double REPETITIVE = 0.5;

    /** How many cases each side of the pilot needs, and how many it gets. */
    private record Power(double needed, double got) {}

    @Override
    public void check(Playbook playbook, Notes notes) {
        for (var i = 0; i < playbook.claims().size(); i++) {
            check(playbook, playbook.claims().get(i), "claims[%d]".formatted(i), notes);
        }
    }

    private static void check(Playbook playbook, Claim claim, String path, Notes notes) {
        var rollout = playbook.rollout();
        var pilot = rollout == null ? null : rollout.pilot();
        if (pilot == null) {
            notes.warning(
                    "QD-M03",
                    path,
                    "claim %s on %s has no pilot that could test it".formatted(claim.change(), claim.metric()),
                    "add rollout.pilot");
            return;
        }
        var forecast = Forecast.of(playbook);
        if (!forecast.isKnown()) {
            return;
        }
        var power = power(forecast, claim, forecast.in(Spans.days(pilot.length())) / 2);
        if (power.got() < power.needed()) {
            notes.warning(
                    "QD-M03",
                    path,
                    "a pilot of %s gives each side about %s cases; to show that %s moves %s takes %s"
                            .formatted(
                                    pilot.length(),
                                    Numbers.of(power.got(), 0),
                                    claim.change(),
                                    claim.metric(),
                                    Numbers.of(Math.ceil(power.needed()), 0)),
                    "run a longer pilot, or claim an effect that can be seen");
        }
    }

    private static Power power(Forecast forecast, Claim claim, double contacts) {
        var most = claim.most().amount().doubleValue();
        var on = onlyOn(forecast, claim, contacts);
        return switch (claim.most().unit()) {
            case PERCENT -> claim.metric().equals("aht") ? durations(most / 100, on) : counts(most / 100, on);
            case SECONDS -> durations(most / usualSeconds(forecast, claim), on);
            case POINTS -> shares(forecast.playbook(), claim, most / 100, on);
            case NUMBER, MONEY, FACTOR -> new Power(0, on);
        };
    }

    private static double onlyOn(Forecast forecast, Claim claim, double contacts) {
        return claim.on() == null
                ? contacts
                : contacts
                        * forecast.playbook()
                                .channel(claim.on())
                                .map(forecast::shareOf)
                                .orElse(1.0);
    }

    private static Power durations(double change, double contacts) {
        return change == 0 || change <= -1
                ? new Power(0, contacts)
                : new Power(SampleSize.USUAL.ofDurations(change, VARIATION_OF_HANDLING), contacts);
    }

    /** Half of all contacts are the repetitive kind whose number a change may lower. */
    private static Power counts(double change, double contacts) {
        return change == 0
                ? new Power(0, contacts)
                : new Power(SampleSize.USUAL.ofCounts(change), contacts * REPETITIVE);
    }

    private static Power shares(Playbook playbook, Claim claim, double change, double contacts) {
        var from = expected(playbook, claim);
        var to = from.orElse(0) + change;
        return from.isEmpty() || from.getAsDouble() > 1 || change == 0 || to <= 0 || to >= 1
                ? new Power(0, contacts)
                : new Power(SampleSize.USUAL.ofShares(from.getAsDouble(), to), contacts * surveyed(playbook, claim));
    }

    private static double surveyed(Playbook playbook, Claim claim) {
        var survey =
                playbook.metrics().stream().anyMatch(it -> it.name().equals(claim.metric()) && it.survey() != null);
        return survey ? Answers.PER_CONTACT : 1;
    }

    private static OptionalDouble expected(Playbook playbook, Claim claim) {
        return playbook.metrics().stream()
                .filter(it -> it.name().equals(claim.metric()))
                .filter(it -> it.target() instanceof Target.Band(var range)
                        && range.low().unit() == Unit.PERCENT)
                .mapToDouble(
                        it -> ((Target.Band) it.target()).range().low().amount().doubleValue() / 100)
                .findFirst();
    }

    private static double usualSeconds(Forecast forecast, Claim claim) {
        return forecast.handled().stream()
                .filter(channel -> claim.on() == null || channel.name().equals(claim.on()))
                .mapToDouble(channel -> forecast.anHourOf(channel).handlingSeconds())
                .average()
                .orElse(360);
    }
}
