package io.quarterdeck.desk.tickets;

import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.READ_NOTES;
import static io.quarterdeck.desk.accounts.Permission.REPLY;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Member;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Permission;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.playbook.Playbooks;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a list and a ticket's page show, as the one who asks may see it. */
@Component
class TicketPages {

    record ListJson(
            List<TicketJson.RowJson> tickets,
            long total,
            long late,
            @Nullable String next,
            Instant now) {}

    record ViewJson(String key, String title, long count, long late) {}

    private final TicketTable table;
    private final ViewCounts counts;
    private final MessageTable messages;
    private final AttachmentTable attachments;
    private final EventTable events;
    private final ParticipantTable participants;
    private final Promises promises;
    private final Playbooks playbooks;
    private final Members members;
    private final Clock clock;

    TicketPages(
            TicketTable table,
            ViewCounts counts,
            MessageTable messages,
            AttachmentTable attachments,
            EventTable events,
            ParticipantTable participants,
            Promises promises,
            Playbooks playbooks,
            Members members,
            Clock clock) {
        this.table = table;
        this.counts = counts;
        this.messages = messages;
        this.attachments = attachments;
        this.events = events;
        this.participants = participants;
        this.promises = promises;
        this.playbooks = playbooks;
        this.members = members;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ListJson list(Viewer viewer, TicketQuery query) {
        var now = clock.instant();
        var playbook = playbooks.current().playbook();
        var page = table.list(viewer, query, now);
        var count = counts.of(viewer, query.view());
        return new ListJson(
                page.stream().map(it -> TicketJson.row(it, playbook)).toList(),
                count.map(ViewCount::count).orElse((long) page.size()),
                count.map(ViewCount::late).orElse(0L),
                query.next(page),
                now);
    }

    @Transactional(readOnly = true)
    public List<ViewJson> views(Viewer viewer) {
        var counted = counts.all(viewer).stream()
                .map(it -> new ViewJson(it.view().key(), it.view().title(), it.count(), it.late()))
                .collect(Collectors.toCollection(ArrayList::new));
        counted.add(new ViewJson(View.SOLVED.key(), View.SOLVED.title(), 0, 0));
        return counted;
    }

    @Transactional(readOnly = true)
    public TicketJson.PageJson show(Viewer viewer, TicketId id) {
        var ticket = table.find(viewer, id).orElseThrow(() -> Refusal.notFound(id));
        var playbook = playbooks.current().playbook();
        var inside = viewer.may(READ_NOTES);
        var files = attachments.of(id).stream().collect(Collectors.groupingBy(Attachment::message));
        var calendar = playbook.calendarOf(ticket.channel()).describe();
        return new TicketJson.PageJson(
                TicketJson.row(ticket, playbook),
                TicketJson.about(ticket),
                TicketJson.next(ticket.next()),
                promises.of(id).stream()
                        .map(it -> TicketJson.clock(it, calendar))
                        .toList(),
                messages.of(id, inside).stream()
                        .map(it -> TicketJson.message(it, files.getOrDefault(it.id(), List.of())))
                        .toList(),
                inside ? log(id) : List.of(),
                inside
                        ? participants.relatedTo(id).stream()
                                .map(it -> new TicketJson.RelatedJson(it.id().value(), it.subject(), it.why()))
                                .toList()
                        : List.of(),
                allowed(viewer, ticket),
                ticket.replyTo() == null
                        ? null
                        : new TicketJson.CustomerJson(
                                ticket.customer().value(), ticket.customerName(), ticket.replyTo()),
                ticket.release());
    }

    private List<TicketJson.LogJson> log(TicketId id) {
        var names = members.everyone().stream().collect(Collectors.toMap(Member::person, Member::name));
        return events.of(id).stream()
                .map(EventTable.Stored::entry)
                .map(it -> new TicketJson.LogJson(
                        it.seq(),
                        it.at(),
                        events.kind(it),
                        EventWords.of(it.event(), names),
                        EventWords.actor(it, names),
                        it.cause()))
                .toList();
    }

    private static TicketJson.AllowedJson allowed(Viewer viewer, Ticket ticket) {
        var over = ticket.status() == Status.CLOSED ? "This ticket is closed; open a follow-up" : null;
        return new TicketJson.AllowedJson(
                why(viewer, REPLY, ticket.replyTo() == null ? "We know no address to answer at" : over),
                why(viewer, NOTE, over),
                why(viewer, WORK, over),
                why(viewer, WORK, over),
                why(viewer, WORK, over));
    }

    private static @Nullable String why(Viewer viewer, Permission permission, @Nullable String otherwise) {
        return viewer.may(permission)
                ? otherwise
                : "Your role here, %s, does not do this"
                        .formatted(TicketJson.word(viewer.role()).replace('_', ' '));
    }
}
