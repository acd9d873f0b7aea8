package io.quarterdeck.engine.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

class CountsTest {

    @Property
    void merging_is_commutative_and_associative(
            @ForAll List<Integer> one, @ForAll List<Integer> two, @ForAll List<Integer> three) {
        var a = counts(one);
        var b = counts(two);
        var c = counts(three);
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(new Counts())).isEqualTo(a);
    }

    @Property
    void what_is_added_and_taken_back_was_never_there(@ForAll List<Integer> before, @ForAll List<Integer> values) {
        var counts = counts(before);
        var after = counts.plus(counts(values)).plus(counts(values).negated());
        assertThat(after).isEqualTo(counts);
        assertThat(after.sums()).isEqualTo(counts.sums());
        assertThat(after.extremes()).isEqualTo(counts.extremes());
        assertThat(counts(values).plus(counts(values).negated()).isEmpty()).isTrue();
    }

    @Property
    void the_nearest_rank_is_a_value_that_enough_do_not_exceed(
            @ForAll @NotEmpty List<Integer> values, @ForAll @LongRange(min = 1, max = 100) long percent) {
        var rank = counts(values).nearestRank((int) percent, 100);
        assertThat(values).contains((int) rank);
        assertThat(values.stream().filter(it -> it <= rank).count() * 100)
                .isGreaterThanOrEqualTo(percent * values.size());
        assertThat(values.stream().filter(it -> it < rank).count() * 100).isLessThan(percent * values.size());
    }

    @Property
    void a_histogram_knows_every_quantile_within_one_percent(
            @ForAll @NotEmpty List<@LongRange(min = 0, max = 2_592_000_000L) Long> values) {
        var counts = Counts.of(values.stream().mapToLong(Long::longValue).toArray());
        var exact = (double) counts.nearestRank(90, 100);
        assertThat(counts.histogram().quantile(0.9)).isCloseTo(exact, within(exact * 0.0100001));
    }

    private static Counts counts(List<Integer> values) {
        return Counts.of(values.stream().mapToLong(Integer::longValue).toArray());
    }
}
