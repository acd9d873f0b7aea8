package io.quarterdeck.engine.stats;

import static io.quarterdeck.engine.Vectors.close;
import static io.quarterdeck.engine.Vectors.json;
import static io.quarterdeck.engine.Vectors.list;
import static io.quarterdeck.engine.Vectors.numbers;
import static io.quarterdeck.engine.Vectors.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementTest {
    private static final Map<String, Object> FILE = object(json("agreement.json"));

    static Stream<Map<String, Object>> cohen() {
        return list(FILE.get("cohen")).stream().map(it -> object(it));
    }

    @ParameterizedTest
    @MethodSource("cohen")
    void two_raters_agree_as_cohen_says(Map<String, Object> row) {
        var table = table(row.get("table"));
        var plain = Cohen.kappa(table, Cohen.Weights.PLAIN).coefficient().orElseThrow();
        assertThat(plain).hasToString((String) row.get("kappa"));
        close(plain.value(), number(row.get("kappa_float")));
        close(value(Cohen.kappa(table, Cohen.Weights.LINEAR)), number(row.get("linear")));
        close(value(Cohen.kappa(table, Cohen.Weights.QUADRATIC)), number(row.get("quadratic")));
    }

    @Test
    void many_raters_agree_as_fleiss_says() {
        var fleiss = object(FILE.get("fleiss"));
        var agreement = Fleiss.kappa(table(fleiss.get("counts")));
        assertThat(agreement.coefficient().orElseThrow()).hasToString((String) fleiss.get("kappa"));
        close(value(agreement), number(fleiss.get("kappa_float")));
        close(agreement.raw().value(), number(fleiss.get("Pbar")));
        close(1 - agreement.byChance().value(), number(fleiss.get("Pe")));
    }

    @ParameterizedTest
    @EnumSource(Krippendorff.Scale.class)
    void raters_who_skipped_some_agree_as_krippendorff_says(Krippendorff.Scale scale) {
        var file = object(FILE.get("krippendorff"));
        var expected = object(file.get(scale.name().toLowerCase(Locale.ROOT)));
        var alpha = Krippendorff.alpha(cases(file), scale).coefficient().orElseThrow();
        assertThat(alpha).hasToString((String) expected.get("fraction"));
        close(alpha.value(), number(expected.get("value")));
    }

    @Test
    void totals_correlate_as_shrout_and_fleiss_say() {
        var file = object(FILE.get("icc"));
        var ratings = list(file.get("data")).stream().map(it -> numbers(it)).toArray(double[][]::new);
        var icc = IntraclassCorrelation.of(ratings);
        var all = Map.of(
                "ICC(1,1)", icc.ofOthersEachTime(),
                "ICC(2,1)", icc.absolute(),
                "ICC(3,1)", icc.consistency(),
                "ICC(1,k)", icc.ofOthersEachTimeInMean(),
                "ICC(2,k)", icc.absoluteInMean(),
                "ICC(3,k)", icc.consistencyInMean());
        all.forEach((name, coefficient) -> {
            var expected = object(file.get(name));
            assertThat(coefficient.orElseThrow()).as(name).hasToString((String) expected.get("fraction"));
            close(coefficient.orElseThrow().value(), number(expected.get("value")));
        });
    }

    @ParameterizedTest
    @EnumSource(Krippendorff.Scale.class)
    void ratings_that_are_all_the_same_prove_nothing(Krippendorff.Scale scale) {
        var same = List.of(new double[] {2, 2}, new double[] {2, 2, 2});
        assertThat(Krippendorff.alpha(same, scale).coefficient()).isEmpty();
        assertThat(Krippendorff.alpha(List.of(), scale).coefficient()).isEmpty();
        assertThat(Krippendorff.alpha(List.of(new double[] {1}, new double[] {2}), scale)
                        .coefficient())
                .as("nobody rated what another did")
                .isEmpty();
        assertThat(Cohen.kappa(new int[][] {{9, 0}, {0, 0}}, Cohen.Weights.PLAIN)
                        .coefficient())
                .isEmpty();
        assertThat(Fleiss.kappa(new int[][] {{3, 0}, {3, 0}}).coefficient()).isEmpty();
        assertThat(IntraclassCorrelation.of(new double[][] {{5, 5}, {5, 5}}).absolute())
                .isEmpty();
    }

    @Property(tries = 300)
    void agreement_is_at_most_one_and_one_only_without_dissent(
            @ForAll @Size(9) List<@IntRange(min = 0, max = 30) Integer> cells) {
        int[][] table = {row(cells, 0), row(cells, 3), row(cells, 6)};
        if (cells.stream().mapToInt(it -> it).sum() == 0) {
            return;
        }
        for (var weights : Cohen.Weights.values()) {
            var agreement = Cohen.kappa(table, weights);
            var dissent = !agreement.disagreement().isZero();
            agreement.coefficient().ifPresent(it -> assertThat(it.value() < 1).isEqualTo(dissent));
        }
    }

    @Property(tries = 200)
    void alpha_is_at_most_one_and_does_not_mind_who_rated(
            @ForAll @Size(min = 2, max = 8) List<@Size(max = 5) List<@IntRange(min = 0, max = 4) Integer>> ratings) {
        var cases = ratings.stream().map(AgreementTest::values).toList();
        var turned =
                ratings.reversed().stream().map(it -> values(it.reversed())).toList();
        for (var scale : Krippendorff.Scale.values()) {
            var alpha = Krippendorff.alpha(cases, scale).coefficient();
            assertThat(Krippendorff.alpha(turned, scale).coefficient()).isEqualTo(alpha);
            assertThat(alpha.map(Fraction::value).orElse(0.0)).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 200)
    void two_raters_and_two_classes_make_all_scales_one(
            @ForAll @Size(min = 2, max = 20) List<@Size(2) List<@IntRange(min = 0, max = 1) Integer>> ratings) {
        var cases = ratings.stream().map(AgreementTest::values).toList();
        Optional<Fraction> nominal =
                Krippendorff.alpha(cases, Krippendorff.Scale.NOMINAL).coefficient();
        assertThat(Krippendorff.alpha(cases, Krippendorff.Scale.INTERVAL).coefficient())
                .isEqualTo(nominal);
        assertThat(Krippendorff.alpha(cases, Krippendorff.Scale.ORDINAL).coefficient())
                .isEqualTo(nominal);
        assertThat(Krippendorff.alpha(cases, Krippendorff.Scale.RATIO).coefficient())
                .isEqualTo(nominal);
    }

    @Test
    void what_is_no_rating_is_refused() {
        assertThatThrownBy(() -> Cohen.kappa(new int[][] {{1, 2}}, Cohen.Weights.PLAIN))
                .hasMessage("columns is 2; it must be from 1 to 1");
        assertThatThrownBy(() -> Fleiss.kappa(new int[][] {{3, 0}, {2, 0}}))
                .hasMessage("raters is 2; it must be 3, as of the first case");
        assertThatThrownBy(() -> Krippendorff.alpha(List.of(new double[] {-1, 1}), Krippendorff.Scale.RATIO))
                .hasMessageStartingWith("value is -1.0");
        assertThatThrownBy(() -> IntraclassCorrelation.of(new double[][] {{1, Double.NaN}, {1, 2}}))
                .hasMessageStartingWith("rating is NaN");
    }

    private static List<double[]> cases(Map<String, Object> file) {
        var raters = list(file.get("data")).stream().map(it -> list(it)).toList();
        var cases = new ArrayList<double[]>();
        for (var i = 0; i < raters.getFirst().size(); i++) {
            var place = i;
            cases.add(raters.stream()
                    .map(it -> it.get(place))
                    .filter(it -> !it.equals(file.get("missing")))
                    .mapToDouble(AgreementTest::number)
                    .toArray());
        }
        return cases;
    }

    private static int[][] table(Object json) {
        return list(json).stream()
                .map(row -> Arrays.stream(numbers(row)).mapToInt(it -> (int) it).toArray())
                .toArray(int[][]::new);
    }

    private static int[] row(List<Integer> cells, int from) {
        return cells.subList(from, from + 3).stream().mapToInt(it -> it).toArray();
    }

    private static double[] values(List<Integer> ratings) {
        return ratings.stream().mapToDouble(it -> it).toArray();
    }

    private static double value(Agreement agreement) {
        return agreement.coefficient().orElseThrow().value();
    }

    private static double number(Object json) {
        return ((Number) json).doubleValue();
    }
}
