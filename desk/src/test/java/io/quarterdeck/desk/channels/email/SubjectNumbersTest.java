package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#12",
                "Re: [#12] Where is it?",
                "about ticket 12",
                "Ticket no. 12: lost",
                "TICKET #12",
                "my number is (#12)",
                "ticket number 12"
            })
    void a_ticket_number_is_seen_in_every_usual_spelling(String subject) {
        assertThat(SubjectNumbers.in(subject)).extracting(it -> it.value()).containsExactly(12L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Order #12",
                "invoice no. #12",
                "order number #12",
                "12",
                "#0",
                "#12a",
                "&#12;",
                "a#12",
                "ticketing 12",
                "#1234567890123456789",
                ""
            })
    void other_numbers_are_no_ticket_numbers(String subject) {
        assertThat(SubjectNumbers.in(subject)).isEmpty();
    }

    @Test
    void a_subject_full_of_numbers_names_few_tickets() {
        assertThat(SubjectNumbers.in("#1 #2 #2 #3 #4 #5"))
                .extracting(it -> it.value())
                .containsExactly(1L, 2L, 3L);
    }
}
