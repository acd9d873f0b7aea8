package io.quarterdeck.desk.automation;

import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.Definitions;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Fault;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Field.Known;
import io.quarterdeck.engine.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether those whom a rule gives work to, tells or calls are there. */
@Component
class RuleReferences {

    private final Groups groups;
    private final Customers customers;
    private final Definitions definitions;
    private final ObjectProvider<Effects> effects;

    RuleReferences(Groups groups, Customers customers, Definitions definitions, ObjectProvider<Effects> effects) {
        this.groups = groups;
        this.customers = customers;
        this.definitions = definitions;
        this.effects = effects;
    }

    List<Fault> faults(List<Action> actions) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < actions.size(); i++) {
            var path = "actions[%d].value".formatted(i);
            fault(actions.get(i)).ifPresent(it -> faults.add(new Fault(path, Fault.Sort.WRONG_VALUE, it)));
        }
        return faults;
    }

    private Optional<String> fault(Action action) {
        return switch (action) {
            case Action.Put(var field, Value.Reference(var id)) -> put(field, id);
            case Action.Notify(var group, Value.Reference(var id), var _, var _) ->
                group ? missing("group", id, isGroup(id)) : missing("person", id, isStaff(id));
            case Action.Invite(var circle, Value.Reference(var id)) ->
                circle == Action.Circle.CC
                        ? missing("person", id, isPerson(id))
                        : missing("member of the staff", id, isStaff(id));
            case Action.Call(var _, var webhook, var _) ->
                effects.stream().anyMatch(it -> !it.knows(webhook))
                        ? Optional.of("There is no webhook %s here".formatted(webhook))
                        : Optional.empty();
            case Action.Put _, Action.Notify _, Action.Invite _ -> Optional.empty();
            case Action.Tag _, Action.Say _, Action.SayInPublic _, Action.Retitle _ -> Optional.empty();
        };
    }

    private Optional<String> put(Field field, long id) {
        if (!(field instanceof Known known)) {
            return Optional.empty();
        }
        return switch (known) {
            case GROUP -> missing("group", id, isGroup(id));
            case ASSIGNEE -> missing("member of the staff", id, isStaff(id));
            case FORM ->
                missing("form", id, definitions.all().form(new FormId(id)).isPresent());
            case CUSTOM_STATUS ->
                missing(
                        "status",
                        id,
                        definitions.all().status(new CustomStatusId(id)).isPresent());
            case BRAND -> missing("brand", id, BrandScope.required().value() == id);
            default -> Optional.empty();
        };
    }

    private boolean isGroup(long id) {
        return groups.find(new GroupId(id)).filter(it -> !it.deleted()).isPresent();
    }

    private boolean isStaff(long id) {
        return customers.person(new CustomerId(id)).isPresent();
    }

    private boolean isPerson(long id) {
        return customers.find(new CustomerId(id)).isPresent();
    }

    private static Optional<String> missing(String what, long id, boolean there) {
        return there ? Optional.empty() : Optional.of("There is no %s %d here".formatted(what, id));
    }
}
