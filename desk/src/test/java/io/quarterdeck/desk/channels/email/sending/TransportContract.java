package io.quarterdeck.desk.channels.email.sending;

import static io.quarterdeck.desk.channels.email.sending.OutgoingMails.aReply;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What any transport promises. */
interface TransportContract {

    Transport transport();

    @Test
    default void a_lawful_mail_is_accepted() {
        assertThat(transport().send(aReply().mail())).isInstanceOf(Sending.Accepted.class);
    }

    @Test
    default void a_mail_that_cannot_be_written_is_rejected_for_good_and_does_not_throw() {
        assertThat(transport().send(aReply().to("", "no address").mail())).isInstanceOf(Sending.Rejected.class);
    }
}
