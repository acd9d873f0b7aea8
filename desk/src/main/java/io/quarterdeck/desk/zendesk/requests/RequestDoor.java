package io.quarterdeck.desk.zendesk.requests;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.customers.Customer;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.MailAddress;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Edits;
import io.quarterdeck.desk.tickets.NewComment;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.Ticket;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.desk.tickets.fields.TicketField;
import io.quarterdeck.desk.tickets.fields.TicketForm;
import io.quarterdeck.desk.zendesk.tickets.CommentWish;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks and answers in a customer's own name: in public, and of the fields only what customers may fill. */
@Service
class RequestDoor {

    private static final String CHANNEL = "form";
    private static final int LONGEST_SUBJECT = 10_000;

    /** What a request needs to be read. */
    @Component
    record Reading(CommentWish comments, Customers customers, Definitions definitions) {}

    private final Tickets tickets;
    private final Edits edits;
    private final Reading reading;
    private final boolean strangers;

    RequestDoor(
            Tickets tickets,
            Edits edits,
            Reading reading,
            @Value("${quarterdeck.requests.anonymous}") boolean strangers) {
        this.tickets = tickets;
        this.edits = edits;
        this.reading = reading;
        this.strangers = strangers;
    }

    /** Who asks, as the desk sees them from here on: the one who has signed in, or a stranger with a name and an address. */
    record Asker(Viewer viewer, Customer customer) {}

    @Transactional
    public Asker asker(Optional<Viewer> viewer, Said said) {
        if (viewer.isPresent()) {
            return new Asker(viewer.get(), me(viewer.get()));
        }
        if (!strangers || BrandScope.current().isEmpty()) {
            throw Refusal.unknownCaller("not_signed_in", "Sign in first");
        }
        if (said.get("requester") == null) {
            throw Said.wrong("requester", "BlankValue", "cannot be blank: say who you are, with a name and an email");
        }
        var who = said.within("requester");
        var address = MailAddress.find(who.required("email", null, 254))
                .orElseThrow(() -> Said.wrong("requester", "InvalidFormat", "has an email that is no mail address"));
        var name = who.text("name", null, 200);
        return new Asker(
                // somebody who sees nothing but the answer to this very call
                new Viewer(BrandScope.required(), new PersonId(0), name == null ? "" : name, Role.CUSTOMER),
                reading.customers().at(address, name == null ? "" : name));
    }

    private Customer me(Viewer viewer) {
        return reading.customers().get(reading.customers().of(viewer.person()));
    }

    @Transactional
    public TicketId open(Asker asker, Said said) {
        var wish = reading.comments()
                .of(asker.viewer(), publicly(said))
                .orElseThrow(() -> Said.wrong("comment", "BlankValue", "cannot be blank"));
        var subject = said.required("subject", null, LONGEST_SUBJECT);
        var by = new By(Actor.of(asker.customer().id()), null, By.API, null);
        var edit = fields(said);
        var form = form(said);
        refuseUnfilled(edit, form);
        return tickets.open(new Opening(
                        CHANNEL,
                        asker.customer(),
                        subject,
                        wish.words(),
                        null,
                        null,
                        asker.customer().addresses(),
                        Actor.of(asker.customer().id()),
                        By.API)
                .by(by)
                .with(said.get("ticket_form_id") == null ? edit : edit.with(Attribute.FORM, form.id())));
    }

    /** One of those that customers may choose. */
    private TicketForm form(Said said) {
        var id = said.number("ticket_form_id", null);
        var known = reading.definitions().all();
        return id == null
                ? known.standardForm()
                : known.form(new FormId(id))
                        .filter(it -> it.active() && it.endUserVisible())
                        .orElseThrow(() -> Said.wrong(
                                "ticket_form_id", "InvalidValue", "is not the number of a form that customers fill"));
    }

    /** What a form shows to customers and must have, whoever asks through it says. */
    private void refuseUnfilled(Edit edit, TicketForm form) {
        var values = new HashMap<FieldId, FieldValue>();
        edit.fields().forEach((id, value) -> value.ifPresent(it -> values.put(id, it)));
        var details = new HashMap<String, Object>();
        for (var id : form.fields()) {
            reading.definitions()
                    .all()
                    .field(id)
                    .filter(it ->
                            it.active() && !it.type().isSystem() && it.portal().editable())
                    .filter(it -> form.forEndUsers().shows(id, values))
                    .filter(it -> it.portal().required() || form.forEndUsers().requires(id, values))
                    .filter(it -> !it.isFilled(values.get(id)))
                    .ifPresent(it -> details.putAll(it.blank().details()));
        }
        if (!details.isEmpty()) {
            throw Refusal.invalid("required", "Fill what must be filled before it is sent", details);
        }
    }

    @Transactional
    public Ticket change(Viewer viewer, TicketId id, Said said) {
        var edit = fields(said);
        var comment = said.has("comment")
                ? reading.comments().of(viewer, publicly(said))
                : Optional.<CommentWish.Wish>empty();
        if (comment.isPresent()) {
            edit = edit.with(NewComment.publicly(comment.get().words()));
        }
        if (said.flag("solved", false)) {
            edit = edit.status(Status.SOLVED);
        }
        var by = viewer.role().isStaff()
                ? By.api(viewer)
                : By.customer(viewer, me(viewer).id(), By.API);
        return edits.apply(by, id, edit).ticket();
    }

    /** Only what is said to all, and only in the asker's own name. */
    private static Said publicly(Said said) {
        var own = new HashMap<String, @Nullable Object>();
        if (said.get("comment") instanceof Map<?, ?> comment) {
            var words = new HashMap<String, @Nullable Object>();
            for (var key : List.of("body", "html_body", "value", "uploads")) {
                if (comment.get(key) != null) {
                    words.put(key, comment.get(key));
                }
            }
            own.put("comment", words);
        } else {
            own.put("comment", said.get("comment"));
        }
        return new Said(own);
    }

    private Edit fields(Said said) {
        var edit = Edit.none();
        if (!(said.get("custom_fields") instanceof Collection<?> fields)) {
            return edit;
        }
        var known = reading.definitions().all();
        for (var it : fields) {
            var one = it instanceof Map<?, ?> map ? Said.of(map) : Said.of(Map.of());
            var id = one.number("id", null);
            var field = id == null
                    ? Optional.<TicketField>empty()
                    : known.field(new FieldId(id))
                            .filter(there -> there.portal().editable());
            if (field.isEmpty()) {
                throw Said.wrong("custom_fields", "InvalidValue", "names a field that customers do not fill");
            }
            var value = one.get("value");
            edit = edit.with(field.get().id(), value == null || value.equals("") ? null : FieldValue.of(value));
        }
        return edit;
    }
}
