package io.quarterdeck.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.Yaml;
import io.quarterdeck.engine.sla.Contact;
import java.time.Instant;
import java.time.LocalDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTest {
    private static final Playbook BLEUSALT = Yaml.shipped("bleusalt");
    private static final Playbook CALLIE = Yaml.shipped("callie");

    /** A Wednesday, 07:00 in New York. */
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "high email arriving Fri 21:30, email, high, , , 2026-11-27T21:30",
        "Fri 21:30 EMAIL High, email, high, , , 2026-11-27T21:30",
        "high email arriving Wed 06:30, email, high, , , 2026-12-02T06:30",
        "high email arriving wednesday 07:00, email, high, , , 2026-11-25T07:00",
        "standard sms 2026-11-01 01:30, sms, standard, , , 2026-11-01T01:30",
        "standard sms 2026-3-8T9:05, sms, standard, , , 2026-03-08T09:05",
        "safety email, email, critical, safety, , 2026-11-25T07:00",
        "legal email high now, email, high, legal, , 2026-11-25T07:00",
        "high email plan premium 21:30, email, high, , premium, 2026-11-25T21:30",
        "premium high email 06:00, email, high, , premium, 2026-11-26T06:00",
        "email tier level2 Sun 03:00, email, standard, warranty, , 2026-11-29T03:00",
        "critical email level2 Sun 03:00, email, critical, safety, , 2026-11-29T03:00",
    })
    void words_in_any_order_name_a_contact(
            String text, String channel, String priority, String intent, String plan, LocalDateTime arrives) {
        assertThat(Contacts.parse(text, BLEUSALT, NOW))
                .isEqualTo(new Asked.Known(
                        new Contact(channel, priority, intent, plan),
                        arrives.atZone(BLEUSALT.zone()).toInstant()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            hihg email Fri 21:30 | cannot tell what 'hihg' is; did you mean 'high'?
            high emial Fri 21:30 | cannot tell what 'emial' is; did you mean 'email'?
            high Fri 21:30 | which channel? phone, chat, email, sms, help_center, bot, ivr; write it like: high email arriving Fri 21:30
            email Fri 21:30 | which priority or intent? critical, high, standard, or an intent such as order_status
            high email Fri | at what time? write it like Fri 21:30 or 2026-11-27 21:30
            high email Fri 25:30 | there is no time '25:30'; write it like 21:30
            high email 2026-02-30 21:30 | there is no day '2026-02-30'; write it like 2026-11-27
            high email 9999-01-30 21:30 | '9999-01-30' is too far away
            high standard email now | 'high' and 'standard' are both a priority; keep one of them
            high email plan premum | there is no plan 'premum'; did you mean 'premium'?
            high email plan | there is no plan ''; known here: standard, premium, enterprise
            safety email tier level1 | intent safety does not go to level1
            critical email tier level1 | no intent of priority critical goes to level1
            """)
    void what_is_not_understood_is_answered_with_what_to_write(String text, String why) {
        assertThat(Contacts.parse(text, BLEUSALT, NOW)).isEqualTo(new Asked.Unclear(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "💥", "high email 2026-11-27 21:30:99"})
    void nothing_at_all_is_unclear_too(String text) {
        assertThat(Contacts.parse(text, BLEUSALT, NOW)).isInstanceOf(Asked.Unclear.class);
    }

    @Test
    void another_brand_has_other_names() {
        assertThat(Contacts.parse("urgent sms arriving Sat 19:50", CALLIE, NOW)).isInstanceOf(Asked.Known.class);
        assertThat(Contacts.parse("high sms arriving Sat 19:50", CALLIE, NOW)).isInstanceOf(Asked.Unclear.class);
    }

    @Property
    void no_text_makes_it_throw(@ForAll String text) {
        assertThat(Contacts.parse(text, CALLIE, NOW)).isNotNull();
    }
}
