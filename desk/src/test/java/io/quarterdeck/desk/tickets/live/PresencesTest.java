package io.quarterdeck.desk.tickets.live;

import static io.quarterdeck.desk.tickets.live.Presence.Doing.VIEWING;
import static io.quarterdeck.desk.tickets.live.Presence.Doing.WRITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PresencesTest {

    static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
    static final Presence.Place HERE = place(1, 7);
    static final Presence.Place THERE = place(1, 8);

    final Presences presences = new Presences();

    @Test
    void whoever_comes_and_whoever_begins_to_write_is_news_and_saying_it_again_is_not() {
        assertThat(presences.put("a", new Presence(HERE, mia(), VIEWING), NOON)).containsExactly(HERE);
        assertThat(presences.put("a", new Presence(HERE, mia(), VIEWING), NOON)).isEmpty();
        assertThat(presences.put("a", new Presence(HERE, mia(), WRITING), NOON)).containsExactly(HERE);
        assertThat(presences.at(HERE)).isEqualTo(Map.of(1L, WRITING));
    }

    @Test
    void going_on_to_the_next_ticket_leaves_this_one() {
        presences.put("a", new Presence(HERE, mia(), VIEWING), NOON);
        assertThat(presences.put("a", new Presence(THERE, mia(), VIEWING), NOON))
                .containsExactlyInAnyOrder(HERE, THERE);
        assertThat(presences.at(HERE)).isEmpty();
    }

    @Test
    void a_person_with_two_windows_is_one_and_writes_if_they_write_in_either() {
        presences.put("a", new Presence(HERE, mia(), WRITING), NOON);
        presences.put("b", new Presence(HERE, mia(), VIEWING), NOON);
        assertThat(presences.at(HERE)).isEqualTo(Map.of(1L, WRITING));
        assertThat(presences.socketsAt(HERE)).containsExactlyInAnyOrder("a", "b");
        presences.remove("a");
        assertThat(presences.at(HERE)).isEqualTo(Map.of(1L, VIEWING));
    }

    @Test
    void who_is_not_heard_of_for_a_while_is_gone_and_who_says_so_again_stays() {
        presences.put("a", new Presence(HERE, mia(), VIEWING), NOON);
        presences.put("b", new Presence(HERE, new PersonId(2), VIEWING), NOON);
        var later = NOON.plus(Presences.LASTS);
        presences.put("b", new Presence(HERE, new PersonId(2), VIEWING), later.minusSeconds(1));
        assertThat(presences.expire(later)).containsExactly(HERE);
        assertThat(presences.at(HERE)).containsOnlyKeys(2L);
        assertThat(presences.expire(later)).isEmpty();
    }

    @Test
    void the_same_number_in_another_brand_is_another_ticket() {
        presences.put("a", new Presence(HERE, mia(), VIEWING), NOON);
        assertThat(presences.at(place(2, 7))).isEmpty();
        assertThat(presences.socketsAt(place(2, 7))).isEmpty();
    }

    static PersonId mia() {
        return new PersonId(1);
    }

    static Presence.Place place(long brand, long ticket) {
        return new Presence.Place(new BrandId(brand), new TicketId(ticket));
    }
}
