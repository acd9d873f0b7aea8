package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.reading.Automatic;
import io.quarterdeck.desk.channels.email.reading.CleanHtml;
import io.quarterdeck.desk.channels.email.reading.ParsedMail;
import io.quarterdeck.desk.channels.email.reading.Quarantine;
import io.quarterdeck.desk.channels.email.reading.QuotedReply;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Aside;
import io.quarterdeck.desk.tickets.Asides;
import io.quarterdeck.desk.tickets.MessageId;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mail where it belongs, in one transaction with the note that it was filed: never lost, never twice. */
@Component
class MailFiling {

    /** Marks of a machine that writes on its own; such mail opens no ticket until a person says so. */
    private static final Set<Automatic.Mark> MACHINES = EnumSet.of(
            Automatic.Mark.AUTO_REPLIED,
            Automatic.Mark.AUTO_GENERATED,
            Automatic.Mark.BULK,
            Automatic.Mark.LIST,
            Automatic.Mark.NULL_SENDER,
            Automatic.Mark.REPORT);

    private static final String UNPROVEN = "quotes it, without proof";

    private final RawMailTable mails;
    private final OutgoingTable outgoing;
    private final MailCopies copies;
    private final MailThreads threads;
    private final MailReports reports;
    private final RateFuse fuse;
    private final Mailboxes mailboxes;
    private final Tickets tickets;
    private final Asides asides;
    private final Customers customers;

    MailFiling(
            RawMailTable mails,
            OutgoingTable outgoing,
            MailCopies copies,
            MailThreads threads,
            MailReports reports,
            RateFuse fuse,
            Mailboxes mailboxes,
            Tickets tickets,
            Asides asides,
            Customers customers) {
        this.mails = mails;
        this.outgoing = outgoing;
        this.copies = copies;
        this.threads = threads;
        this.reports = reports;
        this.fuse = fuse;
        this.mailboxes = mailboxes;
        this.tickets = tickets;
        this.asides = asides;
        this.customers = customers;
    }

    @Transactional
    void file(RawMail mail, ParsedMail parsed) {
        if (!mails.lockWaiting(mail.id())) {
            return;
        }
        var headerId = parsed.head().thread().messageId();
        var from = parsed.head().people().from();
        if (from.filter(this::isOurs).isPresent()
                && headerId.filter(outgoing::isOurs).isPresent()) {
            setAside(mail, parsed, headerId.flatMap(this::ours));
        } else if (parsed.automatic().report().isPresent()
                && reports.actUpon(parsed.automatic().report().get())) {
            setAside(
                    mail, parsed, parsed.automatic().report().get().originalId().flatMap(this::ours));
        } else if (from.isEmpty()) {
            quarantine(mail, parsed, Quarantine.NO_SENDER, "It says nowhere who wrote it");
        } else if (isOurs(from.get())) {
            quarantine(
                    mail,
                    parsed,
                    Quarantine.LOOP,
                    "It claims to come from our own address " + from.get().value());
        } else {
            file(mail, parsed, from.get());
        }
    }

    private void file(RawMail mail, ParsedMail parsed, Address from) {
        var original = copies.original(mail, parsed, from);
        if (original.isPresent()) {
            setAside(mail, parsed, mails.about(original.get()));
            return;
        }
        var beside = threads.beside(mail, parsed, from);
        if (beside.isPresent()) {
            hear(mail, parsed, from, beside.get());
            return;
        }
        switch (threads.match(mail, parsed, from)) {
            case ThreadMatch.Attach(var ticket) -> attach(mail, parsed, from, ticket);
            case ThreadMatch.FollowUp(var before) -> open(mail, parsed, from, List.of(), Optional.of(before));
            case ThreadMatch.NewTicket(var related) -> open(mail, parsed, from, related, Optional.empty());
        }
    }

    private void hear(RawMail mail, ParsedMail parsed, Address from, Aside aside) {
        var guest = customers.at(MailAddress.of(from.value()), from.name());
        var byPerson = isByPerson(parsed.automatic());
        var message = asides.hear(aside.ticket(), aside.id(), guest.id(), words(parsed), !byPerson, cause(mail));
        filed(mail, parsed, from, aside.ticket(), message);
    }

    private void attach(RawMail mail, ParsedMail parsed, Address from, TicketId ticket) {
        var customer = customers.at(MailAddress.of(from.value()), from.name());
        var byPerson = isByPerson(parsed.automatic());
        var message = tickets.receive(ticket, customer.id(), words(parsed), !byPerson, cause(mail));
        filed(mail, parsed, from, ticket, message);
    }

    private void open(
            RawMail mail, ParsedMail parsed, Address from, List<TicketId> related, Optional<TicketId> continued) {
        if (!mail.released()) {
            if (!isByPerson(parsed.automatic())) {
                quarantine(mail, parsed, Quarantine.AUTOMATIC, "No person wrote it: " + marks(parsed));
                return;
            }
            if (fuse.blows(from)) {
                quarantine(
                        mail,
                        parsed,
                        Quarantine.TOO_MANY_TICKETS,
                        "%s opened too many tickets within an hour".formatted(from.value()));
                return;
            }
        }
        var customer = customers.at(MailAddress.of(from.value()), from.name());
        var opening = new Opening(
                "email",
                customer,
                parsed.head().subject(),
                words(parsed),
                null,
                null,
                participants(parsed, customer),
                Actor.of(customer.id()),
                cause(mail));
        var ticket = tickets.open(continued.map(opening::following).orElse(opening));
        for (var other : related) {
            tickets.relate(ticket, other, UNPROVEN, cause(mail));
            tickets.relate(other, ticket, UNPROVEN, cause(mail));
        }
        filed(mail, parsed, from, ticket, tickets.firstMessage(ticket));
    }

    private void filed(RawMail mail, ParsedMail parsed, Address from, TicketId ticket, MessageId message) {
        mails.filed(
                mail.id(),
                from.folded(),
                parsed.head().subject(),
                parsed.head().thread().messageId().orElse(null),
                ticket,
                message);
    }

    /** The sender, and those they copied in; never an address of ours (immunity 13). */
    private Set<String> participants(ParsedMail parsed, Customer customer) {
        var people = parsed.head().people();
        return Stream.concat(
                        customer.addresses().stream(),
                        Stream.concat(people.cc().stream(), people.to().stream())
                                .filter(it -> !isOurs(it))
                                .map(Address::folded))
                .limit(50)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Words words(ParsedMail parsed) {
        var reply = QuotedReply.of(parsed.body().text());
        var html = Optional.ofNullable(parsed.body().html()).map(CleanHtml::of);
        var files = parsed.attachments().stream()
                .map(it -> new Words.File(
                        it.name(),
                        it.mediaType(),
                        it.content().size(),
                        it.content().sha256(),
                        it.contentId()))
                .toList();
        return new Words(
                reply.visible(),
                reply.quoted(),
                html.map(CleanHtml::html).orElse(null),
                html.map(CleanHtml::blockedImages).orElse(0),
                files);
    }

    private boolean isOurs(Address address) {
        return mailboxes.isOurs(address.value());
    }

    static boolean isByPerson(Automatic automatic) {
        return automatic.marks().stream().noneMatch(MACHINES::contains);
    }

    private static String marks(ParsedMail parsed) {
        return parsed.automatic().marks().stream()
                .map(it -> it.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void setAside(RawMail mail, ParsedMail parsed, Optional<RawMailTable.About> about) {
        mails.setAside(mail.id(), sender(mail, parsed), parsed.head().subject(), about.orElse(null));
    }

    /** What we said in a mail of that name. */
    private Optional<RawMailTable.About> ours(String headerId) {
        return outgoing.byHeaderId(headerId)
                .flatMap(it ->
                        Optional.ofNullable(it.ticket()).map(ticket -> new RawMailTable.About(ticket, it.message())));
    }

    private void quarantine(RawMail mail, ParsedMail parsed, Quarantine code, String reason) {
        mails.quarantine(
                mail.id(), code, reason, sender(mail, parsed), parsed.head().subject());
    }

    private static String sender(RawMail mail, ParsedMail parsed) {
        return parsed.head()
                .people()
                .from()
                .map(Address::folded)
                .orElse(mail.envelope().sender());
    }

    private static String cause(RawMail mail) {
        return mail.id().toString();
    }
}
