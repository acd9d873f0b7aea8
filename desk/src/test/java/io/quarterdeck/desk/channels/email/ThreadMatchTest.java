package io.quarterdeck.desk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.channels.email.ThreadMatch.Attach;
import io.quarterdeck.desk.channels.email.ThreadMatch.Evidence;
import io.quarterdeck.desk.channels.email.ThreadMatch.FollowUp;
import io.quarterdeck.desk.channels.email.ThreadMatch.NewTicket;
import io.quarterdeck.desk.channels.email.ThreadMatch.Reference;
import io.quarterdeck.desk.channels.email.ThreadMatch.Target;
import io.quarterdeck.desk.tickets.TicketId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadMatchTest {

    private static final TicketId TWELVE = new TicketId(12);
    private static final TicketId THIRTEEN = new TicketId(13);
    private static final TicketId FOURTEEN = new TicketId(14);

    private Map<TicketId, Target> targets = Map.of(TWELVE, new Target.Open(), THIRTEEN, new Target.Open());

    @Test
    void immunity_07_a_token_bound_to_the_sender_attaches() {
        assertThat(match(List.of(TWELVE), List.of(), List.of())).isEqualTo(new Attach(TWELVE));
    }

    @Test
    void immunity_07_an_answer_by_somebody_who_takes_part_attaches() {
        assertThat(match(List.of(), List.of(new Reference(TWELVE, true)), List.of()))
                .isEqualTo(new Attach(TWELVE));
    }

    @Test
    void immunity_07_a_stranger_who_answers_opens_a_new_ticket_that_names_the_other() {
        assertThat(match(List.of(), List.of(new Reference(TWELVE, false)), List.of()))
                .isEqualTo(new NewTicket(List.of(TWELVE)));
    }

    @Test
    void immunity_07_a_token_that_does_not_hold_is_a_claim_and_nothing_more() {
        assertThat(match(List.of(), List.of(), List.of(TWELVE))).isEqualTo(new NewTicket(List.of(TWELVE)));
    }

    @Test
    void a_claim_about_a_ticket_that_is_not_here_relates_to_nothing() {
        assertThat(match(List.of(), List.of(), List.of(FOURTEEN))).isEqualTo(new NewTicket(List.of()));
    }

    @Test
    void a_token_is_stronger_than_a_reference() {
        assertThat(match(List.of(THIRTEEN), List.of(new Reference(TWELVE, true)), List.of()))
                .isEqualTo(new Attach(THIRTEEN));
    }

    @Test
    void immunity_09_an_answer_to_a_closed_ticket_is_a_follow_up() {
        targets = Map.of(TWELVE, new Target.Closed());

        assertThat(match(List.of(TWELVE), List.of(), List.of())).isEqualTo(new FollowUp(TWELVE));
    }

    @Test
    void immunity_09_an_answer_to_a_merged_ticket_lands_where_the_conversation_goes_on() {
        targets = Map.of(
                TWELVE, new Target.MergedInto(THIRTEEN),
                THIRTEEN, new Target.MergedInto(FOURTEEN),
                FOURTEEN, new Target.Open());

        assertThat(match(List.of(TWELVE), List.of(), List.of())).isEqualTo(new Attach(FOURTEEN));
    }

    @Test
    void immunity_09_a_circle_of_merges_leads_to_a_new_ticket() {
        targets = Map.of(TWELVE, new Target.MergedInto(THIRTEEN), THIRTEEN, new Target.MergedInto(TWELVE));

        assertThat(match(List.of(TWELVE), List.of(), List.of())).isEqualTo(new NewTicket(List.of()));
    }

    @Test
    void immunity_09_an_answer_to_a_deleted_ticket_is_a_new_one() {
        assertThat(match(List.of(FOURTEEN), List.of(), List.of())).isEqualTo(new NewTicket(List.of()));
    }

    private ThreadMatch match(List<TicketId> proven, List<Reference> references, List<TicketId> claimed) {
        return ThreadMatch.of(
                new Evidence(proven, references, claimed), it -> targets.getOrDefault(it, new Target.Gone()));
    }
}
