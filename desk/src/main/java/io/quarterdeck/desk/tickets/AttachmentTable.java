package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.kit.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Every statement that touches {@code attachment}; rows are written with their message. */
@Repository
class AttachmentTable {

    /** Writes the files of the message that {@link MessageTable#bind} binds. */
    static final String INSERT = """
            insert into attachment (brand_id, message_id, name, media_type, size, sha256, content_id)
            select :brand, :message, f.name, f.media_type, f.size, f.sha256, f.content_id
              from unnest(cast(:names as text[]), cast(:types as text[]), cast(:sizes as bigint[]),
                          cast(:shas as text[]), cast(:cids as text[])) as f (name, media_type, size, sha256, content_id)
            """;

    private final Db db;

    AttachmentTable(Db db) {
        this.db = db;
    }

    List<Attachment> of(TicketId ticket) {
        return db.sql("""
                        select a.id, a.message_id, a.name, a.media_type, a.size, a.sha256, a.content_id, a.redacted
                          from attachment a
                          join message m on m.brand_id = a.brand_id and m.id = a.message_id
                         where m.brand_id = :brand
                           and m.ticket_id = :ticket
                         order by a.id
                        """).withBrand().with("ticket", ticket).list(AttachmentTable::attachment);
    }

    List<Attachment> of(MessageId message) {
        return db.sql("""
                        select a.id, a.message_id, a.name, a.media_type, a.size, a.sha256, a.content_id, a.redacted
                          from attachment a
                         where a.brand_id = :brand
                           and a.message_id = :message
                         order by a.id
                        """).withBrand().with("message", message).list(AttachmentTable::attachment);
    }

    List<Attachment> of(Collection<MessageId> messages) {
        return db.sql("""
                        select a.id, a.message_id, a.name, a.media_type, a.size, a.sha256, a.content_id, a.redacted
                          from attachment a
                         where a.brand_id = :brand
                           and a.message_id = any (cast(:messages as bigint[]))
                         order by a.id
                        """).withBrand().with("messages", messages).list(AttachmentTable::attachment);
    }

    Optional<Attachment> find(Viewer viewer, AttachmentId id) {
        return db.sql("""
                        select a.id, a.message_id, a.name, a.media_type, a.size, a.sha256, a.content_id, a.redacted
                          from attachment a
                          join message m on m.brand_id = a.brand_id and m.id = a.message_id
                          join ticket t on t.brand_id = m.brand_id and t.id = m.ticket_id
                         where a.brand_id = :brand
                           and a.id = :id
                           and not a.redacted
                           and (:staff or m.kind <> 'note')
                           and\s""" + Visibility.OF_TICKET)
                .withBrand()
                .with("id", id)
                .with("staff", viewer.role().isStaff())
                .with("viewer", viewer.person())
                .optional(AttachmentTable::attachment);
    }

    /** Drops what a file was, and with it the way to its content; nothing when it is not there, or was dropped before. */
    int redact(MessageId message, AttachmentId id) {
        return db.sql("""
                        update attachment
                           set name = 'redacted.txt', media_type = 'text/plain', size = 0, sha256 = '', content_id = '',
                               redacted = true
                         where brand_id = :brand
                           and message_id = :message
                           and id = :id
                           and not redacted
                        """).withBrand().with("message", message).with("id", id).update();
    }

    void redactAll(MessageId message) {
        db.sql("""
                        update attachment
                           set name = 'redacted.txt', media_type = 'text/plain', size = 0, sha256 = '', content_id = '',
                               redacted = true
                         where brand_id = :brand
                           and message_id = :message
                           and not redacted
                        """).withBrand().with("message", message).update();
    }

    void redactAll(TicketId ticket) {
        db.sql("""
                        update attachment a
                           set name = 'redacted.txt', media_type = 'text/plain', size = 0, sha256 = '', content_id = '',
                               redacted = true
                          from message m
                         where a.brand_id = :brand
                           and m.brand_id = a.brand_id
                           and m.id = a.message_id
                           and m.ticket_id = :ticket
                           and not a.redacted
                        """).withBrand().with("ticket", ticket).update();
    }

    static Attachment attachment(Row row) {
        return new Attachment(
                row.id("id", AttachmentId::new),
                row.id("message_id", MessageId::new),
                row.text("name"),
                row.text("media_type"),
                row.number("size"),
                row.text("sha256"),
                row.text("content_id"),
                row.flag("redacted"));
    }
}
