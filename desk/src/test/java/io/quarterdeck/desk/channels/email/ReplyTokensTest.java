package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.tickets.TicketId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReplyTokensTest {

    private static final BrandId BLEUSALT = new BrandId(1);
    private static final TicketId TICKET = new TicketId(12);
    private static final byte[] KEY = "the key of this installation".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW_KEY = "the next key of this installation".getBytes(StandardCharsets.UTF_8);

    private final ReplyTokens tokens = new ReplyTokens(new ReplyKeys(KEY, null));
    private final String token = tokens.of(BLEUSALT, TICKET, "ana@example.com");

    @Test
    void immunity_07_a_token_has_at_least_128_bits_in_letters_that_survive_mail() {
        assertThat(token).matches("[a-z2-7]{26}");
        assertThat(26 * 5).isGreaterThanOrEqualTo(128);
    }

    @Test
    void immunity_07_a_token_is_bound_to_brand_ticket_and_recipient() {
        assertThat(tokens.binds(token, BLEUSALT, TICKET, "Ana@Example.com")).isTrue();
        assertThat(tokens.binds(token, BLEUSALT, TICKET, "mallory@example.com")).isFalse();
        assertThat(tokens.binds(token, BLEUSALT, new TicketId(13), "ana@example.com"))
                .isFalse();
        assertThat(tokens.binds(token, new BrandId(2), TICKET, "ana@example.com"))
                .isFalse();
        assertThat(tokens.binds("a".repeat(26), BLEUSALT, TICKET, "ana@example.com"))
                .isFalse();
        assertThat(tokens.binds("", BLEUSALT, TICKET, "ana@example.com")).isFalse();
    }

    @Test
    void every_letter_of_a_token_counts() {
        for (var i = 0; i < token.length(); i++) {
            var changed = token.substring(0, i) + (token.charAt(i) == 'a' ? 'b' : 'a') + token.substring(i + 1);
            assertThat(tokens.binds(changed, BLEUSALT, TICKET, "ana@example.com"))
                    .isFalse();
        }
    }

    @Test
    void after_a_rotation_the_previous_key_is_still_believed_and_the_one_before_is_not() {
        var rotated = new ReplyTokens(new ReplyKeys(NEW_KEY, KEY));
        var rotatedTwice = new ReplyTokens(new ReplyKeys(new byte[] {1}, NEW_KEY));

        assertThat(rotated.binds(token, BLEUSALT, TICKET, "ana@example.com")).isTrue();
        assertThat(rotated.of(BLEUSALT, TICKET, "ana@example.com")).isNotEqualTo(token);
        assertThat(rotatedTwice.binds(token, BLEUSALT, TICKET, "ana@example.com"))
                .isFalse();
    }
}
