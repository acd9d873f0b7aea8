package io.quarterdeck.engine.sim;

import java.util.Arrays;

/** When people come, pause and leave in one run, in order. Where in each part of a shift a pause lies is chance. */
final class Duties {
    /** What a person does next; where one shift of hers follows another at once, she leaves before she comes. */
    enum Turn {
        LEAVES,
        COMES,
        PAUSES,
        GOES_ON
    }

    private static final Turn[] TURNS = Turn.values();
    private static final int TURN = 2;
    private static final int PERSON = 16;
    private static final int WIDTH = PERSON + TURN;

    /** Second, person and turn in one number, so that sorting needs no more than that. */
    private final long[] turns;

    private int next;

    Duties(Roster roster, Timeline timeline, Streams streams) {
        var presence = streams.of(Purpose.PRESENCE);
        var pauses = roster.offTheFloor() == 0 ? 0 : roster.pauses();
        turns = new long[roster.shifts().size() * (2 + 2 * pauses)];
        var made = 0;
        for (var i = 0; i < roster.shifts().size(); i++) {
            var shift = roster.shifts().get(i);
            var from = shift.from().getEpochSecond() - timeline.startSecond();
            var part = shift.length().toSeconds() / (double) Math.max(1, pauses);
            var pause = part * roster.offTheFloor();
            turns[made++] = turn(from, shift.person(), Turn.COMES);
            turns[made++] = turn(from + shift.length().toSeconds(), shift.person(), Turn.LEAVES);
            for (var p = 0; p < pauses; p++) {
                var begins = p * part + (part - pause) * Variates.uniform(presence.bits(i, p));
                var second = from + Math.max(1, (long) begins);
                turns[made++] = turn(second, shift.person(), Turn.PAUSES);
                turns[made++] = turn(second + Math.max(1, (long) pause - 1), shift.person(), Turn.GOES_ON);
            }
        }
        Arrays.sort(turns);
    }

    long next() {
        return next == turns.length ? Ticket.NEVER : (turns[next] >> WIDTH) * Timeline.SECOND;
    }

    int person() {
        return (int) (turns[next] >> TURN) & (1 << PERSON) - 1;
    }

    Turn turn() {
        return TURNS[(int) turns[next] & (1 << TURN) - 1];
    }

    void advance() {
        next++;
    }

    private static long turn(long second, int person, Turn turn) {
        return second << WIDTH | (long) person << TURN | turn.ordinal();
    }
}
