package io.quarterdeck.engine.playbook.lint;

import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.playbook.Channel;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.staffing.ErlangA;
import io.quarterdeck.engine.staffing.ErlangC;
import java.math.BigDecimal;

/** F03 and F05: what the answer target of a call means for the people and for the callers. */
final class QueueRules implements Rule {
    private static final double PATIENCE_SECONDS = 180;
    private static final double MOST_ERLANGS = 5000;

    @Override
    public void check(Playbook playbook, Notes notes) {
        var forecast = Forecast.of(playbook);
        if (!forecast.isKnown()) {
            return;
        }
        for (var channel : forecast.handled()) {
            var answer = channel.answer();
            if (answer != null && isOneAtATime(channel)) {
                var load = forecast.anHourOf(channel);
                if (load.erlangs() > 0
                        && load.erlangs() < MOST_ERLANGS
                        && answer.share().hundredths() < 10_000) {
                    var seconds = answer.within().toSeconds();
                    var team = ErlangC.answering(load, WorkingWeek.share(answer.share()), seconds);
                    checkOccupancy(channel, team, forecast, notes);
                    checkAbandonment(channel, team, notes);
                }
            }
        }
    }

    private static boolean isOneAtATime(Channel channel) {
        var atOnce = channel.effort().concurrency();
        return atOnce == null || atOnce.high().compareTo(BigDecimal.ONE) <= 0;
    }

    private static void checkOccupancy(Channel channel, ErlangC team, Forecast forecast, Notes notes) {
        var staffing = forecast.playbook().staffing();
        var band = staffing == null ? null : staffing.occupancy();
        if (band == null || team.occupancy() >= WorkingWeek.share(band.low())) {
            return;
        }
        var what =
                "at %s calls an hour (%s) %s needs %s, busy %s of the time: occupancy %s is out of reach without blending"
                        .formatted(
                                Numbers.of(team.load().contacts(), 1),
                                Forecast.SOURCE,
                                channel.answer(),
                                agents(team.agents()),
                                Numbers.percent(team.occupancy()),
                                band);
        var other = forecast.handled().stream()
                .filter(it -> it.answer() == null)
                .map(Channel::name)
                .findFirst();
        if (other.isPresent()) {
            notes.info(
                    "QD-F03",
                    "staffing.occupancy",
                    what,
                    "let the same people do %s between calls".formatted(other.get()));
        } else {
            notes.warning("QD-F03", "staffing.occupancy", what, "add a channel that can wait, or lower the band");
        }
    }

    private static void checkAbandonment(Channel channel, ErlangC team, Notes notes) {
        var limit = channel.effort().abandonment();
        if (limit == null) {
            return;
        }
        var lost = new ErlangA(team.load(), team.agents(), PATIENCE_SECONDS).abandons();
        var allowed = WorkingWeek.share(limit.limit());
        if (allowed > 0 && lost > allowed) {
            var enough = ErlangA.losingAtMost(team.load(), allowed, PATIENCE_SECONDS);
            notes.warning(
                    "QD-F05",
                    "channels.%s.abandonment".formatted(channel.name()),
                    "%s is met by %s at %s calls an hour, but %s of the callers would give up (patience 3 min on average): %s needs %s"
                            .formatted(
                                    channel.answer(),
                                    agents(team.agents()),
                                    Numbers.of(team.load().contacts(), 1),
                                    Numbers.percent(lost),
                                    words(limit.side().words(), limit.limit()),
                                    agents(enough)),
                    "staff for the abandonment, or promise what you staff for");
        }
    }

    private static String words(String side, Percent limit) {
        return side + " " + limit;
    }

    private static String agents(int count) {
        return count == 1 ? "1 agent" : count + " agents";
    }
}
