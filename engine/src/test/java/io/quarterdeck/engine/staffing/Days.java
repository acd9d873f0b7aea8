package io.quarterdeck.engine.staffing;

import java.util.stream.Stream;

/**
 * The day that the scenarios of the rules of thumb share: 1,000 contacts from 8:00 to 22:00, of which 300 are calls of six
 * minutes, 300 chats of six turns of half a minute each side, two to an agent, and 400 mails of six minutes.
 *
 * <p>The texts do not say how the contacts spread over the day. This profile is reconstructed: a smooth one that gives
 * the requirement curve of {@code shift_cover.json} for 600 calls, slot by slot, and at the same time the hours and the
 * peaks of all scenarios. Others do so too; none of the sums could tell them apart.
 */
final class Days {
    static final DayProfile PROFILE = new DayProfile(
            1800,
            Stream.of(
                            20, 28, 34, 39, 43, 47, 50, 52, 52, 51, 50, 49, 48, 47, 47, 48, 48, 47, 44, 40, 38, 37, 36,
                            34, 32, 28, 23, 18)
                    .map(Integer::doubleValue)
                    .toList());

    private Days() {}

    static TeamDay calls(double contacts, double handling) {
        return TeamDay.calls(PROFILE, 300 * contacts, 360 * handling, CallTarget.EIGHTY_IN_THIRTY);
    }

    /** 90 % in a minute; what cuts the handling time cuts the agent's part of it, not the customer's. */
    static TeamDay chats(double contacts, double handling) {
        var talk = new Conversation(30 * handling, 30, 6);
        return TeamDay.chats(PROFILE, new Chats(300 * contacts, 86_400, talk, 2), 0.9, 60);
    }

    /** Calls and chats in one queue, a chat for the three minutes of work that it is. */
    static TeamDay pooled(double contacts, double handling) {
        return TeamDay.calls(PROFILE, 600 * contacts, 270 * handling, CallTarget.EIGHTY_IN_THIRTY);
    }
}
