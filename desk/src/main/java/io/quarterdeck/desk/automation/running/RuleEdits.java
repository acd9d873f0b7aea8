package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.Customers;
import io.quarterdeck.desk.tickets.Attribute;
import io.quarterdeck.desk.tickets.Edit;
import io.quarterdeck.desk.tickets.Satisfaction;
import io.quarterdeck.desk.tickets.Status;
import io.quarterdeck.desk.tickets.TicketFacts;
import io.quarterdeck.desk.tickets.TicketType;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FormId;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Field;
import io.quarterdeck.engine.rules.Field.Known;
import io.quarterdeck.engine.rules.Scene;
import io.quarterdeck.engine.rules.Sight;
import io.quarterdeck.engine.rules.Somebody;
import io.quarterdeck.engine.rules.Value;
import io.quarterdeck.engine.rules.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Turns what a rule does to a ticket into the edit that every door uses. */
@Component
public class RuleEdits {

    private final Customers customers;

    RuleEdits(Customers customers) {
        this.customers = customers;
    }

    /** One edit for all actions, in their order; what an action means by somebody who is nobody here is left out. */
    public Edit of(List<Action> actions, TicketFacts facts, Sight now, Scene scene) {
        var edit = Edit.none();
        SortedSet<String> tags = new TreeSet<>(facts.about().tags());
        for (var action : actions) {
            edit = switch (action) {
                case Action.Put(var field, var value) -> put(edit, field, Somebody.resolved(value, now, scene));
                case Action.Tag(var how, var named) -> {
                    tags = tagged(tags, how, named);
                    yield edit.with(Attribute.TAGS, List.copyOf(tags));
                }
                case Action.Invite(var circle, var who) ->
                    invite(edit, circle, Somebody.resolved(who, now, scene), facts);
                case Action.Notify _, Action.Call _, Action.Say _, Action.SayInPublic _, Action.Retitle _ -> edit;
            };
        }
        return edit;
    }

    private Edit put(Edit edit, Field field, Value value) {
        if (value instanceof Value.Someone) {
            return edit;
        }
        return switch (field) {
            case Field.Custom(var id, var _) -> edit.with(new FieldId(id), CustomValues.kept(value));
            case Field.OfRequester _, Field.OfOrganization _ -> edit;
            case Known known -> put(edit, known, value);
        };
    }

    private Edit put(Edit edit, Known field, Value value) {
        var word = Writing.word(value);
        var id = value instanceof Value.Reference(var number) ? Long.valueOf(number) : null;
        return switch (field) {
            case STATUS -> edit.status(Status.valueOf(word.toUpperCase(Locale.ROOT)));
            case TYPE ->
                word.isEmpty() ? edit : edit.with(Attribute.TYPE, TicketType.valueOf(word.toUpperCase(Locale.ROOT)));
            case PRIORITY -> edit.priority(word);
            case INTENT -> edit.with(Attribute.INTENT, word.isEmpty() ? null : word);
            case CUSTOM_STATUS -> id == null ? edit : edit.with(Attribute.CUSTOM_STATUS, new CustomStatusId(id));
            case GROUP -> edit.with(Attribute.GROUP, id == null ? null : new GroupId(id));
            case FORM -> edit.with(Attribute.FORM, id == null ? null : new FormId(id));
            case ASSIGNEE ->
                edit.owner(
                        id == null ? null : customers.person(new CustomerId(id)).orElse(null));
            case SATISFACTION -> edit.with(Attribute.SATISFACTION, Satisfaction.OFFERED);
            default -> edit;
        };
    }

    /** All tags as the actions leave them, one after the other. */
    private static SortedSet<String> tagged(SortedSet<String> before, Action.How how, SortedSet<String> tags) {
        var after = new TreeSet<String>(how == Action.How.SET ? Set.of() : before);
        if (how == Action.How.REMOVE) {
            after.removeAll(tags);
        } else {
            after.addAll(tags);
        }
        return after;
    }

    private static Edit invite(Edit edit, Action.Circle circle, Value who, TicketFacts facts) {
        if (!(who instanceof Value.Reference(var id))) {
            return edit;
        }
        var attribute = circle == Action.Circle.CC ? Attribute.COPIED : Attribute.FOLLOWERS;
        var before = circle == Action.Circle.CC
                ? facts.parties().copied()
                : facts.parties().followers();
        var all = new ArrayList<>(edit.of(attribute).orElse(before));
        if (!all.contains(new CustomerId(id))) {
            all.add(new CustomerId(id));
        }
        return edit.with(attribute, all);
    }
}
