package io.quarterdeck.engine.routing;

import io.quarterdeck.engine.measure.Lawful;
import java.time.Duration;

/**
 * What routing needs and no playbook says.
 *
 * @param idleReserve mail is taken only if so many people of the tier who take live contacts are still idle afterwards,
 *     from 0 to 10,000 (the threshold of Bhulai and Koole; workforce.md, section 2.3); who takes mail alone is free
 * @param parksMail whether mail is put aside for a live contact; without it, mail once begun is finished first
 * @param offerLasts how long an offer stands; zero gives the work at once, without asking
 * @param ownerWait how long high-touch work waits for its owner before a lead is asked
 */
public record Practice(
        int idleReserve, boolean parksMail, Duration offerLasts, Duration ownerWait, Exploration exploration) {
    private static final Duration LONGEST = Duration.ofDays(366);

    public Practice {
        Lawful.within("idleReserve", idleReserve, 0, 10_000);
        within("offerLasts", offerLasts);
        within("ownerWait", ownerWait);
    }

    /** No reserve, offers of half a minute, four hours for an owner, and no exploration. */
    public static Practice usual() {
        return new Practice(0, true, Duration.ofSeconds(30), Duration.ofHours(4), Exploration.NONE);
    }

    private static void within(String parameter, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw Lawful.refusal(parameter, value, "from zero to 366 days");
        }
    }
}
