package io.quarterdeck.engine.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PromisesPropertiesTest {
    private static final Instant START = Instant.parse("2026-10-20T10:00:00Z"); // the clock changes within two weeks

    /** So long after the one before, this. */
    record Event(int secondsLater, Happening what) {}

    private record Key(PromiseKind kind, int round) {}

    private record Verdict(Clock.State state, Instant at) {}

    @Property
    void the_same_history_gives_the_same_state(@ForAll("histories") List<Event> history, @ForAll boolean callie) {
        assertThat(run(history, callie, false).clocks())
                .isEqualTo(run(history, callie, false).clocks());
    }

    @Property
    void promises_that_remember_what_was_asked_decide_like_those_that_do_not(
            @ForAll("histories") List<Event> history, @ForAll("contact") Contact other, @ForAll boolean callie) {
        var remembering = Promises.by(story(callie).playbook);
        remembering.step(Clocks.none(), new Happening.Opened(other), START);
        var story = story(callie);
        var clocks = Clocks.none();
        var at = START;
        for (var event : history) {
            at = at.plusSeconds(event.secondsLater());
            var decision = remembering.step(clocks, event.what(), at);
            clocks = decision.next();
            assertThat(decision).isEqualTo(story.then(at, event.what()).last());
            assertThat(remembering.nextStep(clocks, at)).isEqualTo(Promises.nextStep(clocks, story.playbook, at));
        }
    }

    @Property
    void it_does_not_matter_when_somebody_looks(@ForAll("histories") List<Event> history, @ForAll boolean callie) {
        var unwatched = run(history, callie, false);
        var watched = run(history, callie, true);
        assertThat(watched.clocks()).isEqualTo(unwatched.clocks());
        assertThat(watched.facts()).containsExactlyInAnyOrderElementsOf(unwatched.facts());
    }

    @Property
    void a_verdict_never_changes(@ForAll("histories") List<Event> history, @ForAll boolean callie) {
        var verdicts = new HashMap<Key, Verdict>();
        var story = story(callie);
        var at = START;
        for (var event : history) {
            at = at.plusSeconds(event.secondsLater());
            story.then(at, event.what());
            for (var clock : story.clocks().clocks()) {
                if (clock.endedAt() != null) {
                    var verdict = new Verdict(clock.state(), clock.endedAt());
                    assertThat(verdicts.putIfAbsent(new Key(clock.kind(), clock.round()), verdict))
                            .isIn(null, verdict);
                }
            }
            assertThat(story.clocks().clocks())
                    .extracting(clock -> new Key(clock.kind(), clock.round()))
                    .doesNotHaveDuplicates()
                    .containsAll(verdicts.keySet());
        }
    }

    @Property
    void kept_is_never_after_the_breach_and_missed_is_the_breach(
            @ForAll("histories") List<Event> history, @ForAll boolean callie) {
        for (var clock : run(history, callie, false).clocks().clocks()) {
            assertThat(clock.aimAt()).isBeforeOrEqualTo(clock.breachAt());
            switch (clock.state()) {
                case KEPT -> assertThat(clock.endedAt()).isBeforeOrEqualTo(clock.breachAt());
                case MISSED -> assertThat(clock.endedAt()).isEqualTo(clock.breachAt());
                case PAUSED -> assertThat(clock.pausedAt()).isNotNull();
                case RUNNING, DROPPED -> assertThat(clock.pausedAt()).isNull();
            }
        }
    }

    @Property
    void the_strictest_rule_binds_and_every_open_ticket_has_a_due(
            @ForAll("histories") List<Event> history, @ForAll boolean callie) {
        var story = story(callie);
        var at = START;
        for (var event : history) {
            at = at.plusSeconds(event.secondsLater());
            story.then(at, event.what());
            var clocks = story.clocks();
            assertThat(clocks.due().isPresent()).isEqualTo(clocks.isOpen());
            assertThat(Promises.nextStep(clocks, story.playbook, at).isPresent())
                    .isEqualTo(clocks.isOpen());
            for (var clock : clocks.clocks()) {
                assertThat(clock.reasons()).filteredOn(Reason::binds).hasSize(1);
                assertThat(clock.aimAt())
                        .isEqualTo(clock.reasons().stream()
                                .map(Reason::aimAt)
                                .min(Comparator.naturalOrder())
                                .orElseThrow());
                assertThat(clock.breachAt())
                        .isEqualTo(clock.reasons().stream()
                                .map(Reason::breachAt)
                                .min(Comparator.naturalOrder())
                                .orElseThrow());
            }
            clocks.due()
                    .filter(due -> !due.paused())
                    .ifPresent(due -> assertThat(clocks.clocks())
                            .filteredOn(clock -> clock.owed() && !clock.paused())
                            .allMatch(clock -> !clock.aimAt().isBefore(due.aimAt())));
            assertThat(story.last().wakeAt().filter(START::isAfter)).isEmpty();
        }
    }

    @Property
    void a_wake_up_always_comes_later_and_ends(@ForAll("histories") List<Event> history, @ForAll boolean callie) {
        var story = run(history, callie, false);
        for (var wakes = 0; story.last().wakeAt().isPresent(); wakes++) {
            var wake = story.last().wakeAt().get();
            story.then(wake, new Happening.Woke());
            assertThat(story.last().wakeAt().filter(next -> !next.isAfter(wake)))
                    .isEmpty();
            assertThat(wakes).isLessThan(50);
        }
    }

    @Property
    void to_be_told_the_same_again_changes_nothing(
            @ForAll("histories") List<Event> history, @ForAll("contact") Contact contact, @ForAll boolean callie) {
        var story = run(history, callie, false);
        var at = START.plusSeconds(
                60 + history.stream().mapToLong(Event::secondsLater).sum());
        var once = story.then(at, new Happening.Reclassified(contact)).clocks();
        var again = story.then(at.plusSeconds(1), new Happening.Reclassified(contact));
        assertThat(again.last().facts())
                .filteredOn(fact -> !(fact instanceof Fact.Missed))
                .isEmpty();
        assertThat(again.clocks().due()).isEqualTo(once.due());
    }

    /** The other brand's playbook stands for a release that changes everything. */
    @Property
    void a_release_never_makes_a_promise_later_nor_changes_a_verdict_and_is_heard_once(
            @ForAll("histories") List<Event> history, @ForAll boolean callie) {
        var story = run(history, callie, false);
        var at = START.plusSeconds(
                60 + history.stream().mapToLong(Event::secondsLater).sum());
        var before = story.then(at, new Happening.Woke()).clocks();
        var other = story(!callie).playbook;
        var released = Promises.step(before, new Happening.Released(), other, at);
        var after = released.next();
        assertThat(after.clocks()).hasSameSizeAs(before.clocks());
        for (var i = 0; i < before.clocks().size(); i++) {
            var was = before.clocks().get(i);
            var is = after.clocks().get(i);
            assertThat(is.aimAt()).isBeforeOrEqualTo(was.aimAt());
            assertThat(is.breachAt()).isBeforeOrEqualTo(was.breachAt());
            if (!was.pending()) {
                assertThat(is).isEqualTo(was);
            }
        }
        var again = Promises.step(after, new Happening.Released(), other, at);
        assertThat(again.facts()).isEmpty();
        assertThat(again.next()).isEqualTo(after);
        var back = Promises.step(after, new Happening.Released(), story.playbook, at);
        assertThat(back.facts()).isEmpty();
    }

    private static Story run(List<Event> history, boolean callie, boolean watched) {
        var story = story(callie);
        var at = START;
        for (var event : history) {
            var next = at.plusSeconds(event.secondsLater());
            for (var look = 1; watched && look < 7; look++) {
                story.then(at.plusSeconds((long) event.secondsLater() * look / 7), new Happening.Woke());
            }
            at = next;
            story.then(at, event.what());
        }
        return story;
    }

    private static Story story(boolean callie) {
        return callie ? Story.callie() : Story.bleusalt();
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        var gaps = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 7200),
                Arbitraries.integers().between(0, 200_000),
                Arbitraries.just(3600));
        var first = contacts().map(contact -> new Event(0, new Happening.Opened(contact)));
        var later =
                Combinators.combine(gaps, happenings()).as(Event::new).list().ofMaxSize(14);
        return Combinators.combine(first, later).as((opening, rest) -> {
            var history = new ArrayList<Event>();
            history.add(opening);
            history.addAll(rest);
            return history;
        });
    }

    private Arbitrary<Happening> happenings() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Happening.CustomerWrote(),
                        new Happening.Answered(true),
                        new Happening.Answered(false),
                        new Happening.Waiting(),
                        new Happening.Resumed(),
                        new Happening.Triaged(),
                        new Happening.PlanShared(),
                        new Happening.Solved(),
                        new Happening.Reopened(),
                        new Happening.Assigned("senior_agent"),
                        new Happening.Assigned("agent"),
                        new Happening.StepDone(PromiseKind.STAKEHOLDER_CALL),
                        new Happening.StepDone(PromiseKind.EXECUTIVE_NOTICE)),
                contacts().map(Happening.Reclassified::new));
    }

    @Provide
    Arbitrary<Contact> contact() {
        return contacts();
    }

    private Arbitrary<Contact> contacts() {
        return Combinators.combine(
                        Arbitraries.of("email", "sms", "phone", "bot"),
                        Arbitraries.of("critical", "high", "standard", "urgent", "normal"),
                        Arbitraries.of("safety", "product_question", "product_fault", "policy_dispute")
                                .injectNull(0.2))
                .as(Contact::new);
    }
}
