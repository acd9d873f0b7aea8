package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.CustomerId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known when a ticket is opened. Without an intent the ticket takes the playbook's lowest priority,
 * and {@code priority} overrides what the intent would give. {@code participants} are the addresses that may write in.
 */
public record Opening(
        String channel,
        Customer customer,
        String subject,
        Words words,
        @Nullable String intent,
        @Nullable String priority,
        Set<String> participants,
        By by,
        Submission submission) {

    /** Who submitted it and how; an author other than the requester is staff who writes in their own name. */
    public record Submission(
            Edit also,
            @Nullable Actor author,
            @Nullable CustomerId submitter,
            boolean isPublic,
            @Nullable String recipient,
            @Nullable TicketId followUpOf,
            TicketEvent.@Nullable Past past,
            List<NewComment> more) {

        static final Submission PLAIN =
                new Submission(Edit.none(), null, null, true, null, null, null, List.of());
    }

    public Opening(
            String channel,
            Customer customer,
            String subject,
            Words words,
            @Nullable String intent,
            @Nullable String priority,
            Set<String> participants,
            Actor actor,
            String cause) {
        this(
                channel,
                customer,
                subject,
                words,
                intent,
                priority,
                participants,
                new By(actor, null, cause, null),
                Submission.PLAIN);
    }

    public Opening by(By by) {
        return new Opening(channel, customer, subject, words, intent, priority, participants, by, submission);
    }

    /** With everything that an edit may say besides; its comment, if it has one, comes after the first message. */
    public Opening with(Edit also) {
        var it = submission;
        return with(new Submission(
                also, it.author(), it.submitter(), it.isPublic(), it.recipient(), it.followUpOf(), it.past(), it.more()));
    }

    /** In the author's own name; a first message that is not public hides the ticket from its requester. */
    public Opening submitted(Actor author, @Nullable CustomerId submitter, boolean isPublic) {
        var it = submission;
        return with(new Submission(
                it.also(), author, submitter, isPublic, it.recipient(), it.followUpOf(), it.past(), it.more()));
    }

    /** At which of our addresses it was received. */
    public Opening receivedAt(String recipient) {
        var it = submission;
        return with(new Submission(
                it.also(), it.author(), it.submitter(), it.isPublic(), recipient, it.followUpOf(), it.past(), it.more()));
    }

    /** As the continuation of a closed ticket. */
    public Opening following(TicketId closed) {
        var it = submission;
        return with(new Submission(
                it.also(), it.author(), it.submitter(), it.isPublic(), it.recipient(), closed, it.past(), it.more()));
    }

    /** With the instants of its life elsewhere, and all that was said there after the first message. */
    public Opening lived(TicketEvent.Past past, List<NewComment> more) {
        var it = submission;
        return with(new Submission(
                it.also(), it.author(), it.submitter(), it.isPublic(), it.recipient(), it.followUpOf(), past, more));
    }

    private Opening with(Submission submission) {
        return new Opening(channel, customer, subject, words, intent, priority, participants, by, submission);
    }

    Opening withSubject(String subject) {
        return new Opening(channel, customer, subject, words, intent, priority, participants, by, submission);
    }

    /** Where an answer goes; nowhere, when no address is known. */
    @Nullable
    String replyTo() {
        return customer.address();
    }
}
