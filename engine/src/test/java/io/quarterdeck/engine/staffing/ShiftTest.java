package io.quarterdeck.engine.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShiftTest {
    private static final Pattern HOURS = Pattern.compile("(\\d)h");

    record Case(String name, Map<String, Object> expected) {
        List<ShiftKind> kinds() {
            return HOURS.matcher(name).results().map(it -> kind(Integer.parseInt(it.group(1)))).toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** In half hours; who works six hours or more eats for one of them, in the middle. */
    private static ShiftKind kind(int hours) {
        return switch (hours) {
            case 4 -> ShiftKind.straight(8);
            case 6 -> new ShiftKind(13, 1, 5, 7);
            case 8 -> new ShiftKind(17, 1, 7, 9);
            default -> throw new IllegalArgumentException(hours + " hours");
        };
    }

    private static List<Integer> demand() {
        return Arrays.stream(Vectors.numbers(Vectors.object(Vectors.json("shift_cover.json")).get("demand")))
                .mapToObj(it -> (int) it)
                .toList();
    }

    static Stream<Case> cases() {
        var all = Vectors.object(Vectors.object(Vectors.json("shift_cover.json")).get("cases"));
        return all.entrySet().stream().map(it -> new Case(it.getKey(), Vectors.object(it.getValue())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_day_is_covered_at_the_least_cost(Case it) {
        var cover = ShiftPlanner.cover(demand(), it.kinds());
        assertThat(cover.paidSlots() / 2.0).isCloseTo(((Number) it.expected().get("opt_cost")).doubleValue(), within(1e-9));
        assertThat(cover.lpBound() / 2).isCloseTo(((Number) it.expected().get("lp_bound")).doubleValue(), within(1e-9));
        assertThat(cover.efficiency()).isCloseTo(((Number) it.expected().get("efficiency")).doubleValue(), within(1e-9));
        assertThat(cover.isOptimal()).isTrue();
    }

    @Test
    void scratch() {
        for (var night : new boolean[] {true, false}) {
            var required = new ArrayList<Integer>();
            for (var day = 0; day < 14; day++) {
                for (var slot = 0; slot < 48; slot++) {
                    var wave = 60 + 50 * Math.sin((slot - 14) / 48.0 * 2 * Math.PI) + 15 * Math.sin(slot * 0.9 + day) - (day % 7 > 4 ? 25 : 0);
                    required.add(night || slot >= 16 && slot < 44 ? (int) Math.max(3, wave) : 0);
                }
            }
            for (var kinds : List.of(List.of(kind(8), kind(6), kind(4)), List.of(kind(8), kind(4)), List.of(kind(8)))) {
                var t = System.nanoTime();
                var cover = ShiftPlanner.cover(required, kinds);
                System.out.printf("%s %d kinds %.2fs paid %d lp %.3f bound %d gap %.4f%% eff %.4f%n", night, kinds.size(), (System.nanoTime() - t) / 1e9,
                        cover.paidSlots(), cover.lpBound(), cover.bound(), cover.gap() * 100, cover.efficiency());
                assertThat(IntStream.range(0, required.size()).allMatch(it -> cover.atWork(it) >= required.get(it))).isTrue();
            }
        }
    }
}
