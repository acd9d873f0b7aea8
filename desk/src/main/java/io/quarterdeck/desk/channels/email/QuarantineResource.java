package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.accounts.Permission.QUARANTINE;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.TicketId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mail that waits for a person: why, what it says, and the way back in. */
@RestController
@RequestMapping("/api/desk/quarantine")
class QuarantineResource {

    record MailJson(
            @Means(RawMailId.class) long id,
            Instant receivedAt,
            String from,
            List<String> to,
            String subject,
            String reason,
            String code,
            long size,
            int attempts,
            @Nullable @Means(TicketId.class) Long ticketId) {}

    record OutcomeJson(
            String state, @Nullable @Means(TicketId.class) Long ticketId, @Nullable String reason) {}

    private final RawMailTable mails;
    private final MailReader reader;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuarantineResource(
            RawMailTable mails, MailReader reader, Blobs blobs, TransactionTemplate transaction, Clock clock) {
        this.mails = mails;
        this.reader = reader;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What waits for a person, newest first. */
    @GetMapping
    @Needs(QUARANTINE)
    List<MailJson> list() {
        return transaction.execute(_ -> mails.quarantined()).stream()
                .map(it -> new MailJson(
                        it.id().value(),
                        it.receivedAt(),
                        it.from(),
                        it.to(),
                        it.subject(),
                        it.reason(),
                        it.code(),
                        it.size(),
                        it.attempts(),
                        it.ticket() == null ? null : it.ticket().value()))
                .toList();
    }

    /** Once more through the door. */
    @PostMapping("/{id}/redrive")
    @Needs(QUARANTINE)
    OutcomeJson redrive(@PathVariable @Means(RawMailId.class) long id) {
        var mail = new RawMailId(id);
        if (transaction.execute(_ -> mails.release(mail, clock.instant())) == 0) {
            throw Refusal.notFound("quarantined " + mail);
        }
        reader.readWaiting();
        var outcome = transaction.execute(_ -> mails.outcome(mail)).orElseThrow();
        return new OutcomeJson(
                outcome.state(),
                outcome.ticket() == null ? null : outcome.ticket().value(),
                outcome.reason());
    }

    /** The mail as it came. */
    @GetMapping("/{id}/raw")
    @Needs(QUARANTINE)
    ResponseEntity<InputStreamResource> raw(@PathVariable @Means(RawMailId.class) long id) {
        var mail = transaction
                .execute(_ -> mails.find(new RawMailId(id)))
                .orElseThrow(() -> Refusal.notFound(new RawMailId(id)));
        var content = blobs.open(BrandScope.required(), mail.sha256()).orElseThrow(() -> Refusal.notFound(mail.id()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mail-%d.eml\"".formatted(id))
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .body(new InputStreamResource(content));
    }
}
