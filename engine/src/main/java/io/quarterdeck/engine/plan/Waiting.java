package io.quarterdeck.engine.plan;

import io.quarterdeck.engine.forecast.Demand;
import io.quarterdeck.engine.forecast.Lane;
import io.quarterdeck.engine.forecast.Work;
import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.sla.Clock;
import io.quarterdeck.engine.sla.Clocks;
import io.quarterdeck.engine.sla.Contact;
import io.quarterdeck.engine.sla.Happening;
import io.quarterdeck.engine.sla.PromiseKind;
import io.quarterdeck.engine.sla.Promises;
import io.quarterdeck.engine.sla.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Contacts that need not be answered at once, of one channel and with the same promises. All the work of a contact is
 * planned before its first promise breaks: the first answer, the full one, or the solution, whichever is earliest.
 *
 * @param name as people say it: {@code high email}
 * @param share of all contacts
 * @param seconds of one person's time for one contact; a person who has several at once gives each a part
 */
record Waiting(String name, Contact contact, double share, double seconds) {
    /** What is kept by working on the contact, and not by handing it on or telling somebody. */
    private static final Set<PromiseKind> KEPT_BY_WORK = EnumSet.of(
            PromiseKind.FIRST_RESPONSE,
            PromiseKind.SUBSTANTIVE_RESPONSE,
            PromiseKind.RESOLUTION_OR_PLAN,
            PromiseKind.RESOLUTION);

    /** Any day: which promises apply does not depend on it. */
    private static final Instant SOME_DAY =
            LocalDate.parse("2026-06-01").atStartOfDay().toInstant(ZoneOffset.UTC);

    private record Kind(String priority, List<String> promises) {}

    static List<Waiting> of(Demand demand, Playbook playbook) {
        var all = new ArrayList<Waiting>();
        for (var lane : demand.lanes()) {
            if (lane.channel().answer() == null) {
                all.addAll(of(lane, playbook));
            }
        }
        return List.copyOf(all);
    }

    private static List<Waiting> of(Lane lane, Playbook playbook) {
        var kinds = new LinkedHashMap<Kind, List<Work>>();
        for (var work : lane.works()) {
            var contact = contact(lane, work, playbook);
            var promises = clocks(contact, playbook, SOME_DAY).stream()
                    .flatMap(it -> it.reasons().stream())
                    .map(Reason::source)
                    .toList();
            kinds.computeIfAbsent(new Kind(contact.priority(), promises), _ -> new ArrayList<>())
                    .add(work);
        }
        return kinds.values().stream().map(it -> of(lane, it, playbook)).toList();
    }

    private static Waiting of(Lane lane, List<Work> works, Playbook playbook) {
        var share = works.stream().mapToDouble(Work::share).sum();
        var handling = works.stream()
                .mapToDouble(it -> it.share() * it.handling().meanSeconds())
                .sum();
        var contact = contact(lane, works.getFirst(), playbook);
        return new Waiting(
                contact.priority() + " " + lane.name(),
                contact,
                share,
                share == 0 ? 0 : handling / share / lane.atOnce());
    }

    private static Contact contact(Lane lane, Work work, Playbook playbook) {
        return new Contact(lane.name(), playbook.priorityOf(work.intent()).name(), work.intent());
    }

    private static List<Clock> clocks(Contact contact, Playbook playbook, Instant at) {
        return Promises.step(Clocks.none(), new Happening.Opened(contact), playbook, at).next().clocks().stream()
                .filter(it -> KEPT_BY_WORK.contains(it.kind()))
                .toList();
    }

    /** The promise to somebody who writes at this instant that breaks first; nothing where nothing is promised. */
    Optional<Clock> promise(Playbook playbook, Instant at) {
        return clocks(contact, playbook, at).stream()
                .min((one, other) -> one.breachAt().compareTo(other.breachAt()));
    }

    /** The rule of that promise that breaks first. */
    static Reason rule(Clock promise) {
        return promise.reasons().stream()
                .min((one, other) -> one.breachAt().compareTo(other.breachAt()))
                .orElseThrow();
    }
}
