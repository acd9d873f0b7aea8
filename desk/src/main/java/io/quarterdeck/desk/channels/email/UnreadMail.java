package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.channels.email.reading.Address;
import io.quarterdeck.desk.channels.email.reading.Glance;
import io.quarterdeck.desk.channels.email.reading.Quarantine;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a mail that cannot be read into quarantine, and a ticket in its place, so that its sender is not forgotten. */
@Component
class UnreadMail {

    private final RawMailTable mails;
    private final MailCopies copies;
    private final Mailboxes mailboxes;
    private final RateFuse fuse;
    private final Tickets tickets;
    private final Customers customers;
    private final Brands brands;

    UnreadMail(
            RawMailTable mails,
            MailCopies copies,
            Mailboxes mailboxes,
            RateFuse fuse,
            Tickets tickets,
            Customers customers,
            Brands brands) {
        this.mails = mails;
        this.copies = copies;
        this.mailboxes = mailboxes;
        this.fuse = fuse;
        this.tickets = tickets;
        this.customers = customers;
        this.brands = brands;
    }

    /** With a ticket in its place when a person wrote it, once, however often it is let through and fails again. */
    @Transactional
    void setAside(RawMail mail, Quarantine code, String reason, Glance glance) {
        if (!mails.lockWaiting(mail.id())) {
            return;
        }
        var subject = glance.head().subject();
        var sender = glance.head().people().from();
        var place = mail.ticket() == null
                ? sender.filter(it -> isCustomer(it, glance)).flatMap(it -> place(mail, glance, it, reason))
                : Optional.of(mail.ticket());
        mails.quarantine(
                mail.id(),
                code,
                reason,
                sender.map(Address::folded).orElse(mail.envelope().sender()),
                subject);
        place.ifPresent(it ->
                mails.standsIn(mail.id(), it, glance.head().thread().messageId().orElse(null)));
    }

    private boolean isCustomer(Address sender, Glance glance) {
        return !mailboxes.isOurs(sender.value()) && MailFiling.isByPerson(glance.automatic());
    }

    /** The ticket in the place of this mail, or of its copy in another mailbox; none once the fuse has blown. */
    private Optional<TicketId> place(RawMail mail, Glance glance, Address sender, String reason) {
        var original = copies.original(mail, glance, sender);
        if (original.isPresent()) {
            return original.flatMap(mails::find).flatMap(it -> Optional.ofNullable(it.ticket()));
        }
        return fuse.blows(sender) ? Optional.empty() : Optional.of(open(mail, glance, sender, reason));
    }

    private TicketId open(RawMail mail, Glance glance, Address sender, String reason) {
        var customer = customers.at(MailAddress.of(sender.value()), sender.name());
        return tickets.open(new Opening(
                "email",
                customer,
                glance.head().subject(),
                Words.plain(words(mail, reason)),
                null,
                null,
                customer.addresses(),
                Actor.of(customer.id()),
                mail.id().toString()));
    }

    private String words(RawMail mail, String reason) {
        return """
                This mail could not be read: %s

                It is kept in quarantine as it came: /api/desk/quarantine/%d/raw?brand=%s
                Look what it is about and answer it here. Once it is let through it joins this ticket.
                """.formatted(
                reason, mail.id().value(), brands.get(BrandScope.required()).key());
    }
}
