package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.automation.Vocabularies;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.playbook.Playbooks;
import io.quarterdeck.desk.tickets.Actor;
import io.quarterdeck.desk.tickets.By;
import io.quarterdeck.desk.tickets.Reactions;
import io.quarterdeck.engine.rules.Scene;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The circumstances in which rules run: the hour, the playbook, who acts and by which way. */
@Component("automation.scenes")
class Scenes {

    private final Playbooks playbooks;
    private final Customers customers;
    private final Groups groups;

    Scenes(Playbooks playbooks, Customers customers, Groups groups) {
        this.playbooks = playbooks;
        this.customers = customers;
        this.groups = groups;
    }

    Scene scene(Actor actor, Instant at) {
        var playbook = playbooks.current().playbook();
        return new Scene(at, playbook.calendar().hours(), Vocabularies.priorities(playbook), actor(actor));
    }

    Update update(Reactions.Proposed change) {
        return update(
                change.opens(),
                change.by().cause(),
                change.now().origin().channel(),
                change.by().actor(),
                change.said());
    }

    Update update(boolean opens, String cause, String channel, Actor actor, Reactions.@Nullable Said said) {
        return new Update(opens, way(cause, channel), actor, roles(actor), said);
    }

    /** How many rules one after the other led to a change: an automation has changed the ticket, or nobody has. */
    static int depth(String cause) {
        return cause.startsWith("automation:") ? 1 : 0;
    }

    private Scene.Actor actor(Actor actor) {
        var id = actor.id();
        return switch (actor.kind()) {
            case SYSTEM -> Scene.Actor.NOBODY;
            case CUSTOMER -> new Scene.Actor(id, false, List.of());
            case AGENT -> {
                var person = new PersonId(id == null ? 0 : id);
                var mine = groups.groupsOf(person);
                var first = groups.defaultGroup(person).stream();
                yield new Scene.Actor(
                        customers.of(person).value(),
                        true,
                        Stream.concat(first, mine.stream())
                                .distinct()
                                .map(GroupId::value)
                                .toList());
            }
        };
    }

    private Set<String> roles(Actor actor) {
        var id = actor.id();
        return switch (actor.kind()) {
            case SYSTEM -> Set.of();
            case CUSTOMER -> Set.of("end_user", String.valueOf(id));
            case AGENT ->
                Set.of(
                        "agent",
                        Long.toString(
                                customers.of(new PersonId(id == null ? 0 : id)).value()));
        };
    }

    /** By which way an update came: a program says so, a rule too; all else came by the channel or the web. */
    private static String way(String cause, String channel) {
        if (cause.equals(By.API)) {
            return "api";
        }
        if (cause.startsWith("automation:")) {
            return "rule";
        }
        return cause.startsWith("mail") ? "email" : cause.equals(By.WEB) ? "web_form" : channel;
    }
}
