package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.tickets.TicketId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyMarkTest {

    private static final ReplyMark MARK = new ReplyMark(new TicketId(12), "abcdefghijklmnopqrstuvwx27");

    @Test
    void the_reply_address_carries_ticket_and_token_and_fits_a_local_part() {
        var address = MARK.address("customer.support@bleusalt.example");

        assertThat(address).isEqualTo("customer.support+12.abcdefghijklmnopqrstuvwx27@bleusalt.example");
        assertThat(address.indexOf('@')).isLessThanOrEqualTo(64);
        assertThat(ReplyMark.inAddress(address)).contains(MARK);
    }

    @Test
    void a_mail_program_that_shouts_changes_nothing() {
        assertThat(ReplyMark.inAddress("SUPPORT+12.ABCDEFGHIJKLMNOPQRSTUVWX27@BLEUSALT.EXAMPLE"))
                .contains(MARK);
    }

    @Test
    void our_message_id_carries_them_too() {
        var id = MARK.messageId("7f", "bleusalt.example");

        assertThat(id).isEqualTo("qd.12.abcdefghijklmnopqrstuvwx27.7f@bleusalt.example");
        assertThat(ReplyMark.inMessageId(id)).contains(MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support@bleusalt.example",
                "support+12@bleusalt.example",
                "support+12.short@bleusalt.example",
                "support+0.abcdefghijklmnopqrstuvwx27@bleusalt.example",
                "support+99999999999999999999.abcdefghijklmnopqrstuvwx27@bleusalt.example",
                "support+12.abcdefghijklmnopqrstuvwx27",
                ""
            })
    void anything_else_is_just_an_address(String address) {
        assertThat(ReplyMark.inAddress(address)).isEmpty();
    }
}
