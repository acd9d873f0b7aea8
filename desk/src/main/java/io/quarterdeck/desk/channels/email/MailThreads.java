package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.reading.ParsedMail;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.Aside;
import io.quarterdeck.desk.tickets.Asides;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a mail has to show for itself, and finds the conversation that it has proven its way into. */
@Component
class MailThreads {

    private final ReplySecrets secrets;
    private final OutgoingTable outgoing;
    private final RawMailTable mails;
    private final Tickets tickets;
    private final Asides asides;

    MailThreads(
            ReplySecrets secrets, OutgoingTable outgoing, RawMailTable mails, Tickets tickets, Asides asides) {
        this.secrets = secrets;
        this.outgoing = outgoing;
        this.mails = mails;
        this.tickets = tickets;
        this.asides = asides;
    }

    /** A mail that a ticket stands in for is for that ticket, as long as its sender is the one who was made out. */
    ThreadMatch match(RawMail mail, ParsedMail parsed, Address from) {
        var place = mail.ticket();
        if (place != null && takesPart(place, from)) {
            var standsIn = new ThreadMatch.Evidence(List.of(place), List.of(), List.of());
            return ThreadMatch.of(standsIn, this::target);
        }
        var marks = marks(mail, parsed);
        var proven = marks.stream()
                .filter(it -> isProven(it, from))
                .map(ReplyMark::ticket)
                .distinct()
                .toList();
        var claimed = Stream.concat(
                        marks.stream().map(ReplyMark::ticket),
                        SubjectNumbers.in(parsed.head().subject()).stream())
                .distinct()
                .toList();
        var answered = answered(parsed);
        var references = Stream.concat(outgoing.ticketsOf(answered).stream(), mails.ticketsOf(answered).stream())
                .distinct()
                .map(it -> new ThreadMatch.Reference(it, takesPart(it, from)))
                .toList();
        return ThreadMatch.of(new ThreadMatch.Evidence(proven, references, claimed), this::target);
    }

    /** A guest's answer: to a mail of ours to them, or to the address that was signed for them. */
    Optional<Aside> beside(RawMail mail, ParsedMail parsed, Address from) {
        return asides.answered(outgoing.messagesOf(answered(parsed)), from.folded())
                .or(() -> marks(mail, parsed).stream()
                        .filter(it -> binds(it, from) && !takesPart(it.ticket(), from))
                        .flatMap(it -> asides.with(it.ticket(), from.folded()).stream())
                        .findFirst());
    }

    private boolean binds(ReplyMark mark, Address from) {
        return secrets.tokens().binds(mark.token(), BrandScope.required(), mark.ticket(), from.folded());
    }

    /** A token proves its ticket only together with the address that it was signed for. */
    private boolean isProven(ReplyMark mark, Address from) {
        return binds(mark, from) && takesPart(mark.ticket(), from);
    }

    private static List<ReplyMark> marks(RawMail mail, ParsedMail parsed) {
        var people = parsed.head().people();
        var addresses = Stream.concat(
                mail.envelope().recipients().stream(),
                Stream.concat(people.to().stream(), people.cc().stream()).map(Address::value));
        return Stream.concat(
                        addresses.flatMap(it -> ReplyMark.inAddress(it).stream()),
                        answered(parsed).stream().flatMap(it -> ReplyMark.inMessageId(it).stream()))
                .distinct()
                .toList();
    }

    private static List<String> answered(ParsedMail parsed) {
        var thread = parsed.head().thread();
        return Stream.concat(thread.inReplyTo().stream(), thread.references().stream())
                .distinct()
                .limit(100)
                .toList();
    }

    private boolean takesPart(TicketId ticket, Address from) {
        return tickets.participants(ticket).contains(from.folded());
    }

    private ThreadMatch.Target target(TicketId ticket) {
        return tickets.fate(ticket).map(MailThreads::target).orElseGet(ThreadMatch.Target.Gone::new);
    }

    private static ThreadMatch.Target target(Tickets.Fate fate) {
        var into = fate.mergedInto();
        if (fate.isDeleted()) {
            return new ThreadMatch.Target.Gone();
        }
        if (into != null) {
            return new ThreadMatch.Target.MergedInto(into);
        }
        return fate.status() == Status.CLOSED ? new ThreadMatch.Target.Closed() : new ThreadMatch.Target.Open();
    }
}
