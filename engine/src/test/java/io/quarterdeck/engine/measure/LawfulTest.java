package io.quarterdeck.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LawfulTest {

    @Test
    void a_lawful_value_comes_back() {
        assertThat(Lawful.within("agents", 3, 0, 3)).isEqualTo(3);
        assertThat(Lawful.within("target", 0.0, 0, 1)).isZero();
        assertThat(Lawful.positive("patience", 5e-324, 1)).isPositive();
        assertThat(Lawful.share("occupancy", 1)).isOne();
    }

    @Test
    void any_other_is_refused_by_name_value_and_range() {
        assertThatThrownBy(() -> Lawful.within("agents", -1, 0, 1_000))
                .hasMessage("agents is -1; it must be from 0 to 1000");
        assertThatThrownBy(() -> Lawful.positive("patience", 0, 60))
                .hasMessage("patience is 0.0; it must be above 0 and at most 60.0");
        assertThatThrownBy(() -> Lawful.share("occupancy", Double.NaN))
                .hasMessage("occupancy is NaN; it must be from 0.0 to 1.0");
        assertThatThrownBy(() -> Lawful.within("target", Double.POSITIVE_INFINITY, 0, 1))
                .hasMessage("target is Infinity; it must be from 0.0 to 1.0");
    }
}
