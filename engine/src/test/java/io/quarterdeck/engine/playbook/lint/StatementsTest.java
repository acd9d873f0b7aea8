package io.quarterdeck.engine.playbook.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarterdeck.engine.playbook.Yaml;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
    private final Statements callie = new Statements(Yaml.shipped("callie"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can return your order within 30 days of delivery.",
                "Exchanges are possible within 7 business days of receipt.",
                "A refund reaches your card within 5 business days.",
                "We are open 8am to 8pm on weekdays and 9:00-17:00 at weekends.",
                "Call +1 (555) 010-0000 or write to support@callie.example.com.",
                "Your parcel takes 3 to 5 days. It weighs 10-20 g.",
                "Polish it for 45 days."
            })
    void what_agrees_or_is_about_something_else_is_left_alone(String text) {
        assertThat(callie.wrongIn(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "You can return it within 14 days.,within 14 days,money.full_refund.within",
        "We have a 60-day return window.,60-day return,money.full_refund.within",
        "Exchanges: up to 10 business days.,up to 10 business days,money.exchange.within",
        "Exchange it within 7 days.,within 7 days,money.exchange.within",
        "We are open 9am - 5:30pm.,9am - 5:30pm,hours.open",
        "Call 843-722-4410.,843-722-4410,identity.phone",
        "Write to help@calvin.example.org!,help@calvin.example.org,identity.email"
    })
    void c_83_what_differs_is_named_with_the_value_it_differs_from(String text, String said, String path) {
        assertThat(callie.wrongIn(text)).hasSize(1).first().satisfies(wrong -> {
            assertThat(wrong.said()).isEqualTo(said);
            assertThat(wrong.path()).isEqualTo(path);
        });
    }

    @Test
    void a_text_without_end_is_read_in_no_time() {
        var endless = "a".repeat(1_000_000) + " {{".repeat(100_000) + "5".repeat(1_000_000);
        assertTimeout(Duration.ofSeconds(20), () -> callie.wrongIn(endless));
        assertThat(Placeholders.in(endless)).hasSize(100_000);
    }
}
