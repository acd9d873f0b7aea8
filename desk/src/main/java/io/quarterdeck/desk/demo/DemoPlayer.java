package io.quarterdeck.desk.demo;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.channels.email.MailIntake;
import io.quarterdeck.desk.channels.email.MailReader;
import io.quarterdeck.desk.channels.email.OutboxSender;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.DeskClock;
import io.quarterdeck.desk.sla.PromiseTimers;
import io.quarterdeck.desk.tickets.Aside;
import io.quarterdeck.desk.tickets.Handling;
import io.quarterdeck.desk.tickets.HeldReplies;
import io.quarterdeck.desk.tickets.Replies;
import io.quarterdeck.desk.tickets.TicketId;
import io.quarterdeck.desk.tickets.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plays the script through the desk's own doors, beat by beat on its own clock, so that every number is earned. */
@Component
class DemoPlayer {

    private final MailIntake intake;
    private final MailReader reader;
    private final OutboxSender outbox;
    private final HeldReplies held;
    private final PromiseTimers timers;
    private final Tickets tickets;
    private final Replies replies;
    private final Handling handling;
    private final DemoDeeds deeds;
    private final Map<String, TicketId> threads = new HashMap<>();

    DemoPlayer(
            MailIntake intake,
            MailReader reader,
            OutboxSender outbox,
            HeldReplies held,
            PromiseTimers timers,
            Tickets tickets,
            Replies replies,
            Handling handling,
            DemoDeeds deeds) {
        this.intake = intake;
        this.reader = reader;
        this.outbox = outbox;
        this.held = held;
        this.timers = timers;
        this.tickets = tickets;
        this.replies = replies;
        this.handling = handling;
        this.deeds = deeds;
    }

    void play(Instant now, Map<String, BrandId> brands, Map<String, PersonId> people) {
        for (var beat : DemoScript.beats()) {
            var at = now.minus(beat.before());
            DeskClock.at(at, timers::wakeDue);
            DeskClock.at(at, () -> play(beat, at, brands, people));
            // the undo window passes, and the mail leaves
            DeskClock.at(at.plus(replies.undoWindow()).plusSeconds(1), () -> {
                held.releaseDue();
                outbox.sendDue();
            });
        }
        timers.wakeDue();
    }

    private void play(DemoScript.Beat beat, Instant at, Map<String, BrandId> brands, Map<String, PersonId> people) {
        switch (beat) {
            case DemoScript.Beat.Mail it -> BrandScope.run(brandOf(brands, it.thread()), () -> mail(it, at));
            case DemoScript.Beat.Classify it ->
                by(it.thread(), it.by(), brands, people, viewer -> {
                    var ticket = ticket(it.thread());
                    handling.change(
                            viewer,
                            ticket,
                            new Handling.Wish(version(viewer, ticket), viewer.person(), null, it.intent(), null));
                });
            case DemoScript.Beat.Reply it ->
                by(it.thread(), it.by(), brands, people, viewer -> {
                    var ticket = ticket(it.thread());
                    var then = Replies.Then.valueOf(it.then().toUpperCase(Locale.ROOT));
                    replies.reply(viewer, ticket, new Replies.Wish(it.text(), version(viewer, ticket), then, null));
                });
            case DemoScript.Beat.Note it ->
                by(
                        it.thread(),
                        it.by(),
                        brands,
                        people,
                        viewer -> replies.note(viewer, ticket(it.thread()), it.text(), null));
            case DemoScript.Beat.Edit it ->
                by(it.thread(), it.by(), brands, people, viewer -> deeds.edit(viewer, ticket(it.thread()), it.said()));
            case DemoScript.Beat.Explain it -> by(it.thread(), it.by(), brands, people, viewer -> explain(viewer, it));
            case DemoScript.Beat.Merge it ->
                by(
                        it.thread(),
                        it.by(),
                        brands,
                        people,
                        viewer -> deeds.merge(viewer, ticket(it.thread()), ticket(sibling(it.thread(), it.about()))));
            case DemoScript.Beat.Ask it -> by(it.thread(), it.by(), brands, people, viewer -> ask(viewer, it));
        }
    }

    private void explain(Viewer viewer, DemoScript.Beat.Explain it) {
        var problem = ticket(sibling(it.thread(), it.about()));
        deeds.edit(viewer, ticket(it.thread()), Map.of("type", "incident", "problem_id", problem.value()));
    }

    private void ask(Viewer viewer, DemoScript.Beat.Ask it) {
        var guest = new Aside.Guest(DemoMail.address(it.guest()), it.guest());
        deeds.ask(
                viewer,
                ticket(it.thread()),
                guest,
                it.thread().substring(it.thread().indexOf(' ') + 1),
                it.text());
    }

    /** Another thread of the same brand. */
    private static String sibling(String thread, String about) {
        return thread.substring(0, thread.indexOf(':')) + ": " + about;
    }

    private void mail(DemoScript.Beat.Mail it, Instant at) {
        var mail = DemoMail.of(it, at, Optional.ofNullable(threads.get(it.thread())));
        intake.keep(mail.from(), DemoMail.mailbox(it.brand()), mail.raw().getBytes(StandardCharsets.UTF_8));
        reader.readWaiting();
        threads.computeIfAbsent(it.thread(), _ -> tickets.newest());
    }

    private interface Deed {
        void by(Viewer viewer);
    }

    private static void by(
            String thread, String who, Map<String, BrandId> brands, Map<String, PersonId> people, Deed deed) {
        var key = thread.substring(0, thread.indexOf(':'));
        var place = DemoPeople.named(key, who);
        var brand = brandOf(brands, thread);
        BrandScope.run(brand, () -> deed.by(new Viewer(brand, person(people, place), place.name(), place.role())));
    }

    private static PersonId person(Map<String, PersonId> people, DemoPeople.Place place) {
        return Objects.requireNonNull(people.get(place.email()));
    }

    private static BrandId brandOf(Map<String, BrandId> brands, String thread) {
        return Objects.requireNonNull(brands.get(thread.substring(0, thread.indexOf(':'))));
    }

    private TicketId ticket(String thread) {
        return Objects.requireNonNull(threads.get(thread), thread);
    }

    private long version(Viewer viewer, TicketId ticket) {
        return tickets.get(viewer, ticket).version();
    }
}
