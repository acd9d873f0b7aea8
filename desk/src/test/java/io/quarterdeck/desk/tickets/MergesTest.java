package io.quarterdeck.desk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.channels.email.AtOnce;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Slice;
import io.quarterdeck.desk.tickets.drafts.Draft;
import io.quarterdeck.desk.tickets.drafts.Drafts;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets that go on in another, fall apart, or follow each other; and what can be taken back of that. */
@DeskTest
class MergesTest {

    @Autowired
    TestBrands brands;

    @Autowired
    Tickets tickets;

    @Autowired
    Edits edits;

    @Autowired
    Merges merges;

    @Autowired
    Splits splits;

    @Autowired
    Conversations conversations;

    @Autowired
    Customers customers;

    @Autowired
    Drafts drafts;

    @Autowired
    Replies replies;

    @Autowired
    Rebuilding rebuilding;

    TestBrand brand;
    By agent;
    TicketId one;
    TicketId two;

    @BeforeEach
    void two_tickets() {
        brand = brands.bleusalt();
        agent = By.api(brand.viewer(Role.AGENT));
        one = brands.ticket(brand, "ana@customer.example.com", "Where is it?");
        two = brands.ticket(brand, "ben@customer.example.com", "Where is hers?");
    }

    @AfterEach
    void what_lives_is_what_was_logged() {
        for (var id : List.of(one, two)) {
            assertThat(brand.in(() -> rebuilding.fault(id))).isEmpty();
        }
    }

    @Test
    void what_was_merged_is_closed_and_its_people_take_part_where_it_goes_on() {
        var ben = facts(two).parties().requester();
        merge(one, two);
        assertThat(facts(two).standing().status()).isEqualTo(Status.CLOSED);
        assertThat(facts(two).standing().mergedInto()).isEqualTo(one);
        assertThat(facts(two).about().tags()).containsExactly("closed_by_merge");
        assertThat(facts(one).parties().copied()).containsExactly(ben);
        assertThat(brand.in(() -> tickets.participants(one))).contains("ben@customer.example.com");
        assertThatThrownBy(() -> merge(one, two)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge(two, one)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> merge(one, one)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_merge_taken_back_leaves_both_as_they_were() {
        var before = facts(two);
        merge(one, two);
        brand.run(() -> merges.undo(agent, two));
        assertThat(facts(two).standing().status()).isEqualTo(before.standing().status());
        assertThat(facts(two).about()).isEqualTo(before.about());
        assertThat(facts(two).due()).isNotNull();
        assertThat(facts(one).parties().copied()).isEmpty();
        merge(one, two);
    }

    @Test
    void immunity_34_of_opposite_merges_at_the_same_moment_one_wins_and_none_hangs() {
        var turn = new AtomicInteger();
        var outcomes = AtOnce.call(2, () -> {
            var forward = turn.getAndIncrement() == 0;
            try {
                merge(forward ? one : two, forward ? two : one);
                return "merged";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        });
        assertThat(outcomes).containsExactlyInAnyOrder("merged", "closed");
    }

    @Test
    void a_chain_of_merges_leads_to_its_end() {
        var three = brands.ticket(brand, "cy@customer.example.com", "Mine too");
        merge(two, one);
        merge(three, two);
        assertThat(brand.in(() -> tickets.fate(one)).orElseThrow().mergedInto()).isEqualTo(two);
        assertThat(brand.in(() -> tickets.fate(two)).orElseThrow().mergedInto()).isEqualTo(three);
        assertThat(brand.in(() -> rebuilding.fault(three))).isEmpty();
    }

    @Test
    void messages_that_go_on_in_a_ticket_of_their_own_stay_where_they_were_too() {
        var ben = brands.customer(brand, "ben@customer.example.com").id();
        var second = brand.in(() -> tickets.receive(one, ben, Words.plain("And my invoice?"), false, "test"));
        var into = brand.in(() -> splits.split(agent, one, List.of(second), "An invoice"));
        assertThat(facts(into).parties().requester()).isEqualTo(ben);
        assertThat(facts(into).about().subject()).isEqualTo("An invoice");
        assertThat(texts(into)).containsExactly("And my invoice?");
        assertThat(texts(one)).hasSize(2);
        assertThat(brand.in(() -> rebuilding.fault(into))).isEmpty();
        brand.run(() -> splits.undo(agent, one, into));
        assertThat(brand.in(() -> tickets.fate(into)).orElseThrow().isDeleted()).isTrue();
        assertThatThrownBy(() -> brand.run(() -> splits.undo(agent, one, into))).isInstanceOf(Refusal.class);
    }

    @Test
    void what_was_split_off_and_answered_is_not_thrown_away_again() {
        var first = brand.in(() -> tickets.firstMessage(one));
        var into = brand.in(() -> splits.split(agent, one, List.of(first), ""));
        brand.run(() -> edits.apply(agent, into, Edit.none().with(NewComment.publicly(Words.plain("Yes")))));
        assertThatThrownBy(() -> brand.run(() -> splits.undo(agent, one, into)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("More was said");
    }

    @Test
    void a_follow_up_takes_over_what_its_closed_ticket_was_about() {
        assertThatThrownBy(() -> followUp(one)).isInstanceOf(Refusal.class);
        brand.run(() -> {
            edits.apply(agent, one, Edit.none().tagged(List.of("vip")).with(Attribute.TYPE, TicketType.QUESTION));
            edits.apply(agent, one, Edit.none().status(Status.SOLVED));
            edits.apply(agent, one, Edit.none().status(Status.CLOSED));
        });
        var next = followUp(one);
        assertThat(facts(next).origin().followUpOf()).isEqualTo(one);
        assertThat(facts(next).about().tags()).containsExactly("vip");
        assertThat(facts(next).about().type()).isEqualTo(TicketType.QUESTION);
        assertThat(brand.in(() -> rebuilding.fault(next))).isEmpty();
    }

    @Test
    void immunity_33_a_draft_goes_only_when_its_own_writer_says_it() {
        var lead = brand.viewer(Role.LEAD);
        var viewer = brand.viewer(Role.AGENT);
        brand.run(() -> {
            drafts.save(viewer, one, Draft.Kind.REPLY, "Dear A", 1);
            drafts.save(viewer, one, Draft.Kind.REPLY, "Dear Ana", 1);
            drafts.save(lead, one, Draft.Kind.REPLY, "Hi", 1);
            edits.apply(By.api(lead), one, Edit.none().with(NewComment.publicly(Words.plain("From the lead"))));
            replies.note(lead, one, "A note", null);
        });
        assertThat(brand.in(() -> drafts.of(viewer, one))).extracting(Draft::text).containsExactly("Dear Ana");
        var version = facts(one).version();
        brand.run(() -> replies.reply(viewer, one, new Replies.Wish("Dear Ana", version, Replies.Then.STAY, null)));
        assertThat(brand.in(() -> drafts.of(viewer, one))).isEmpty();
        assertThat(brand.in(() -> drafts.of(lead, one))).hasSize(1);
    }

    private void merge(TicketId target, TicketId source) {
        brand.run(() -> merges.merge(agent, target, List.of(source), Merges.Telling.PLAINLY));
    }

    private TicketId followUp(TicketId closed) {
        return brand.in(() -> {
            var ana = customers.get(facts(closed).parties().requester());
            return tickets.open(new Opening(
                            "email",
                            ana,
                            "Again",
                            Words.plain("It is broken again"),
                            null,
                            null,
                            Set.of("ana@customer.example.com"),
                            Actor.of(ana.id()),
                            "test")
                    .following(closed));
        });
    }

    private TicketFacts facts(TicketId id) {
        return brand.in(() -> tickets.facts(id));
    }

    private List<String> texts(TicketId id) {
        return brand
                .in(() -> conversations.of(brand.viewer(Role.AGENT), id, Slice.first(10)))
                .stream()
                .map(Message::text)
                .toList();
    }
}
