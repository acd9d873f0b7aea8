package io.quarterdeck.desk.channels.email.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What any door promises: a mail is kept whole and once, or it stays outside. */
interface DoorContract {

    String ADDRESS = "support@bleusalt.example";

    IntakeInMemory intake();

    /** Somebody outside sends a mail; false if they were told that it was not taken. */
    boolean send(String subject, String text);

    /** Time for the door to take in what is outside. */
    void round();

    @Test
    default void a_mail_is_kept_whole() {
        send("hello", "first line\r\n.a line with a dot\r\n\r\nlast line");
        round();

        assertThat(intake().kept()).singleElement().satisfies(it -> {
            assertThat(it.recipients()).containsExactly(ADDRESS);
            assertThat(it.raw()).contains("Subject: hello", "first line\r\n.a line with a dot\r\n\r\nlast line");
        });
    }

    @Test
    default void immunity_03_a_mail_that_cannot_be_kept_now_comes_in_later() {
        intake().isAway(true);
        var taken = send("hello", "text");
        round();
        assertThat(intake().kept()).isEmpty();

        intake().isAway(false);
        if (!taken) {
            send("hello", "text");
        }
        round();
        assertThat(intake().kept()).hasSize(1);
    }

    @Test
    default void the_next_mail_comes_in_after_one_that_failed() {
        intake().isAway(true);
        var taken = send("one", "text");
        round();
        intake().isAway(false);
        send("two", "text");
        round();

        assertThat(intake().kept()).hasSize(taken ? 2 : 1);
    }
}
