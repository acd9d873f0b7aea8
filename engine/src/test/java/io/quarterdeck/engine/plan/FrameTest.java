package io.quarterdeck.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.playbook.Yaml;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Currency DOLLARS = Currency.getInstance("USD");

    /** B-18: breaks, training and coaching add up to 30 %, as the file says: 13 at work are 19 on duty. */
    @Test
    void the_parts_of_shrinkage_add_up() {
        var frame = Frame.of(Yaml.shipped("bleusalt"));
        assertThat(frame.shrinkage().share()).isCloseTo(0.3, within(1e-12));
        assertThat(frame.shrinkage().scheduled(13)).isEqualTo(19);
        assertThat(frame.shrinkage().scheduled(7)).isEqualTo(10);
        assertThat(frame.hoursAWeek()).isEqualTo(40);
    }

    @Test
    void a_playbook_that_wants_erlang_a_has_callers_who_give_up() {
        var source = Yaml.source("callie").replace("voice: erlang_c", "voice: erlang_a");
        assertThat(Frame.of(Yaml.playbook(source)).callersStay()).isFalse();
        assertThat(Frame.of(Yaml.shipped("callie")).callersStay()).isTrue();
    }

    @Test
    void assumptions_are_usual_until_they_are_measured_and_lawful_always() {
        var usual = Assumptions.usual(DOLLARS);
        assertThat(usual.patienceOn("phone")).isEqualTo(Duration.ofMinutes(3));
        assertThat(usual.withPatience(Duration.ofMinutes(2)).patienceOn("phone"))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(usual.wage()).hasToString("$30");
        assertThatThrownBy(() -> usual.withChatWork(0)).hasMessageContaining("share of a chat that is work is 0.0");
        assertThatThrownBy(() -> usual.withVariation(Double.NaN)).hasMessageContaining("variation is NaN");
        assertThatThrownBy(() -> usual.withPatience(Duration.ZERO)).hasMessageContaining("patience in seconds is 0.0");
        assertThatThrownBy(() -> usual.withIdleReserve(-1)).hasMessageContaining("idle reserve is -1");
        assertThatThrownBy(() -> usual.withWage(Money.of(BigDecimal.valueOf(-1), DOLLARS)))
                .hasMessageContaining("wage is $-1");
    }
}
