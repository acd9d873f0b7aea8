package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.texts.WrittenText;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.NewComment;
import io.quarterdeck.desk.tickets.Opening;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketEvent;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.TicketType;
import io.quarterdeck.desk.tickets.Tickets;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.desk.tickets.fields.Fields;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings in tickets with all that was said in them, at the instants at which it was said. */
@Component
class TicketsIn {

    private static final int MOST_COMMENTS = 5_000;
    private static final int LONGEST_COMMENT = 100_000;
    private static final String NOTHING_SAID = "(no text)";
    /** A ticket that was solved elsewhere so long ago is not opened again by a late thank-you. */
    private static final Duration CLOSED_AFTER = Duration.ofDays(28);

    /** What a ticket names that must be here before it. */
    @Component
    record Places(Customers customers, Groups groups, Fields fields, Playbooks playbooks, Priorities priorities) {}

    private final Arrived arrived;
    private final PeopleIn people;
    private final FilesIn files;
    private final Places places;
    private final Tickets tickets;
    private final Clock clock;

    TicketsIn(Arrived arrived, PeopleIn people, FilesIn files, Places places, Tickets tickets, Clock clock) {
        this.arrived = arrived;
        this.people = people;
        this.files = files;
        this.places = places;
        this.tickets = tickets;
        this.clock = clock;
    }

    boolean add(Bringing in, Item.Ticket it) {
        if (arrived.isKnown(in, it.kind(), it.id())) {
            return false;
        }
        if (it.comments().isEmpty() || it.comments().size() > MOST_COMMENTS) {
            throw Refusal.invalid("comments", "A ticket has 1 to %,d comments".formatted(MOST_COMMENTS));
        }
        var told = it.people().stream().collect(Collectors.toMap(Item.User::id, Function.identity(), (one, _) -> one));
        var requester = people.customer(in, it.requesterId(), told);
        var said = it.comments().stream()
                .map(comment -> said(in, comment, requester, told))
                .toList();
        var first = said.getFirst();
        var status = status(in, it);
        var id = tickets.open(new Opening(
                        it.channel(),
                        places.customers().get(requester),
                        it.subject(),
                        first.words(),
                        intent(in, it),
                        it.priority() == null ? null : places.priorities().named(in, it.priority()),
                        Set.of(),
                        Actor.SYSTEM,
                        By.IMPORT)
                .with(edit(in, it, told, status))
                .submitted(author(first, requester), null, first.isPublic())
                .lived(
                        new TicketEvent.Past(it.createdAt(), it.updatedAt(), solved(it, status)),
                        said.subList(1, said.size())));
        arrived.add(in, it, id.value(), "");
        return true;
    }

    private static Actor author(NewComment first, CustomerId requester) {
        return first.author() == null ? Actor.of(requester) : first.author();
    }

    private NewComment said(Bringing in, Item.Comment it, CustomerId requester, Map<String, Item.User> told) {
        var author = it.authorId() == null ? requester : people.customer(in, it.authorId(), told);
        var text = it.body().replace("\0", "");
        if (text.length() > LONGEST_COMMENT) {
            in.note("comment: its text is cut at %,d characters".formatted(LONGEST_COMMENT));
            text = text.substring(0, LONGEST_COMMENT);
        }
        var html = it.htmlBody() == null || it.htmlBody().isBlank() ? null : WrittenText.clean(it.htmlBody());
        var kept = files.of(in, it.attachments());
        var words = new Words(text.isBlank() && kept.isEmpty() ? NOTHING_SAID : text, "", html, 0, kept);
        var comment = it.isPublic() ? NewComment.publicly(words) : NewComment.privately(words);
        return comment.by(people.actor(author)).at(it.createdAt());
    }

    private Edit edit(Bringing in, Item.Ticket it, Map<String, Item.User> told, Status status) {
        var edit = Edit.none()
                .status(status)
                .with(Attribute.EXTERNAL_ID, in.externalId(it.id()))
                .with(Attribute.TAGS, it.tags())
                .with(Attribute.FOLLOWERS, followers(in, it, told))
                .with(Attribute.COPIED, customers(in, it.emailCcIds(), told));
        var type = word(TicketType.values(), it.type());
        if (type.isPresent()) {
            edit = edit.with(Attribute.TYPE, type.get());
        }
        if (it.dueAt() != null && type.equals(Optional.of(TicketType.TASK))) {
            edit = edit.with(Attribute.TASK_DUE, it.dueAt());
        }
        return named(in, it, told, rated(it, status, edit));
    }

    private Edit named(Bringing in, Item.Ticket it, Map<String, Item.User> told, Edit before) {
        var edit = before;
        if (it.organizationId() != null) {
            var organization = arrived.find(in, "organization", it.organizationId());
            if (organization.isPresent()) {
                edit = edit.with(Attribute.ORGANIZATION, new OrganizationId(organization.get()));
            } else {
                in.note("organization_id: organization %s is not in the file".formatted(it.organizationId()));
            }
        }
        if (it.group() != null) {
            var group = places.groups().named(it.group());
            if (group.isPresent()) {
                edit = edit.with(Attribute.GROUP, group.get().id());
            } else {
                in.note("group: there is none of that name here");
            }
        }
        if (it.assigneeId() != null) {
            var owner = people.staff(people.customer(in, it.assigneeId(), told));
            if (owner.isPresent() && people.isActive(owner.get())) {
                edit = edit.with(Attribute.OWNER, owner.get());
            } else {
                in.note("assignee_id: user %s does not work here".formatted(it.assigneeId()));
            }
        }
        if (it.problemId() != null && "incident".equals(it.type())) {
            var problem = arrived.find(in, "ticket", it.problemId());
            if (problem.isPresent()) {
                edit = edit.with(Attribute.PROBLEM, new TicketId(problem.get()));
            } else if (!arrived.isKnown(in, "ticket", it.problemId())) {
                in.note("problem_id: ticket %s did not come before".formatted(it.problemId()));
            }
        }
        return fields(in, it, edit);
    }

    /** Good and bad are said of what is solved. */
    private static Edit rated(Item.Ticket it, Status status, Edit edit) {
        return word(Satisfaction.values(), it.satisfaction())
                .filter(rating -> !status.isOpen() || rating == Satisfaction.OFFERED)
                .map(rating -> edit.with(Attribute.SATISFACTION, rating))
                .orElse(edit);
    }

    private Edit fields(Bringing in, Item.Ticket it, Edit before) {
        var edit = before;
        for (var field : it.customFields()) {
            var known = places.fields().all().stream()
                    .filter(one -> one.active() && !one.type().isSystem())
                    .filter(one -> one.title().equalsIgnoreCase(field.title()))
                    .findFirst();
            if (known.isEmpty()) {
                in.note("custom field '%s': there is none of that title here".formatted(field.title()));
                continue;
            }
            try {
                edit = edit.with(known.get().id(), known.get().accept(FieldValue.of(field.value())));
            } catch (Refusal wrong) {
                in.note("custom field '%s': it does not take the value".formatted(field.title()));
            }
        }
        return edit;
    }

    private List<CustomerId> followers(Bringing in, Item.Ticket it, Map<String, Item.User> told) {
        return customers(in, it.followerIds(), told).stream()
                .filter(one -> people.staff(one).filter(people::isActive).isPresent())
                .toList();
    }

    private List<CustomerId> customers(Bringing in, List<String> ids, Map<String, Item.User> told) {
        return ids.stream().map(id -> people.customer(in, id, told)).distinct().toList();
    }

    private Status status(Bringing in, Item.Ticket it) {
        var status = word(Status.values(), it.status()).orElseGet(() -> {
            in.note("status: '%s' is none of ours, taken as open".formatted(it.status()));
            return Status.OPEN;
        });
        var old = it.updatedAt().isBefore(clock.instant().minus(CLOSED_AFTER));
        return in.isForeign() && status == Status.SOLVED && old ? Status.CLOSED : status;
    }

    private static @Nullable Instant solved(Item.Ticket it, Status status) {
        return status.isOpen() ? null : it.solvedAt() == null ? it.updatedAt() : it.solvedAt();
    }

    private @Nullable String intent(Bringing in, Item.Ticket it) {
        if (it.intent() == null
                || places.playbooks().current().playbook().intent(it.intent()).isPresent()) {
            return it.intent();
        }
        in.note("intent: '%s' is none of the playbook's".formatted(it.intent()));
        return null;
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, @Nullable String word) {
        return Arrays.stream(values)
                .filter(it -> word != null && it.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
