package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Quality;
import java.util.Set;

/** Q: how work is judged, and who has the hours to judge it. */
final class QualityRules implements Rule {
    private static final int FEWEST_CRITERIA = 10;
    private static final double MINUTES_PER_REVIEW = 8;
    private static final Set<String> REVIEWING = Set.of("coaching", "quality", "reviews");

    @Override
    public void check(Playbook playbook, Notes notes) {
        var quality = playbook.quality();
        if (quality != null) {
            checkScorecard(quality, notes);
            checkHours(playbook, quality, notes);
        }
    }

    private static void checkScorecard(Quality quality, Notes notes) {
        var lines = quality.scorecard();
        var sum = lines.values().stream().reduce(Percent.of(0), Percent::plus);
        if (!sum.equals(Percent.of(100))) {
            notes.error(
                    "QD-Q01",
                    "quality.scorecard",
                    "the weights of the scorecard add to %s, not 100%%".formatted(sum),
                    "share 100%% between its %d lines".formatted(lines.size()));
        }
        if (lines.size() < FEWEST_CRITERIA) {
            notes.error(
                    "QD-Q02",
                    "quality.scorecard",
                    "the scorecard has %d lines, fewer than %d".formatted(lines.size(), FEWEST_CRITERIA),
                    "add lines such as accuracy, tone, policy_adherence or resolution_steps");
        }
    }

    /** B-36: reviews are done in the part of paid time that shrinkage sets aside for coaching. */
    private static void checkHours(Playbook playbook, Quality quality, Notes notes) {
        var staffing = playbook.staffing();
        var sample = quality.sample();
        var forecast = Forecast.of(playbook);
        if (staffing == null
                || sample == null
                || !forecast.isKnown()
                || forecast.week().productiveHours() <= 0
                || !hasReviewers(staffing.shrinkage().keySet())) {
            return;
        }
        var aside = staffing.shrinkage().entrySet().stream()
                .filter(part -> REVIEWING.contains(part.getKey()))
                .mapToDouble(part -> WorkingWeek.share(part.getValue()))
                .sum();
        var exist = team(forecast) * forecast.week().paidHours() * aside;
        var reviews = forecast.perWeek() * WorkingWeek.share(sample.share().low());
        var needed = reviews * MINUTES_PER_REVIEW / 60;
        if (needed > exist) {
            notes.warning(
                    "QD-Q03",
                    "quality.sample",
                    "%s of %s contacts a week is %s reviews, %s h at 8 min each; coaching has %s h a week"
                            .formatted(
                                    sample.share().low(),
                                    Numbers.of(forecast.perWeek(), 0),
                                    Numbers.of(reviews, 1),
                                    Numbers.of(needed, 2),
                                    Numbers.of(exist, 2)),
                    "review fewer, or give coaching more of the shrinkage");
        }
    }

    private static boolean hasReviewers(Set<String> parts) {
        return parts.stream().anyMatch(REVIEWING::contains);
    }

    /** As many people as the work keeps busy at the low end of occupancy, and one in every open hour at the least. */
    private static double team(Forecast forecast) {
        var week = forecast.week();
        var staffing = forecast.playbook().staffing();
        var floor = week.openHours() / week.productiveHours();
        var band = staffing == null ? null : staffing.occupancy();
        return band == null || band.low().hundredths() <= 0
                ? floor
                : Math.max(floor, forecast.people(forecast.perWeek(), WorkingWeek.share(band.low())));
    }
}
