package io.quarterdeck.desk.automation.hooks;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/** Makes names that sort by the time they were made: 48 bits of milliseconds and 80 of chance, in Crockford's base 32. */
@Component
class Ulids {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TIME = 10;
    private static final int CHANCE = 16;

    private final RandomGenerator dice;

    Ulids(RandomGenerator dice) {
        this.dice = dice;
    }

    String next(Instant at) {
        var name = new StringBuilder(TIME + CHANCE);
        for (var shift = (TIME - 1) * 5; shift >= 0; shift -= 5) {
            name.append(LETTERS.charAt((int) (at.toEpochMilli() >>> shift) & 31));
        }
        dice.ints(CHANCE, 0, LETTERS.length()).forEach(it -> name.append(LETTERS.charAt(it)));
        return name.toString();
    }
}
