package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.playbook.Channel;
import java.math.BigDecimal;

/**
 * A channel as routing sees it. A channel that promises an answer within seconds is live; all else is mail, which can
 * wait. One contact takes {@code share} of a person, who has {@link #WHOLE}; a concurrency of 2.5 leaves a part over,
 * which a third contact may have while the first two are idle (C-21).
 */
record Medium(int index, String name, boolean live, int share, boolean hasPart) {
    static final int WHOLE = 1 << 30;

    static Medium of(int index, Channel channel) {
        var range = channel.effort().concurrency();
        var most = range == null ? BigDecimal.ONE : range.high();
        Lawful.within("channels.%s.concurrency".formatted(channel.name()), most.doubleValue(), 1, 1000);
        return new Medium(
                index,
                channel.name(),
                channel.answer() != null,
                (int) (WHOLE / most.doubleValue()),
                most.stripTrailingZeros().scale() > 0);
    }

    /** The same channel under a release that dropped it. */
    Medium dropped() {
        return new Medium(-1, name, live, share, hasPart);
    }

    boolean served() {
        return index >= 0;
    }

    /** What one contact takes of this person; a newcomer gives it everything. */
    int shareFor(Person person) {
        return person.mix().newcomer() ? WHOLE : share;
    }
}
