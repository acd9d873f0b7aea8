package io.quarterdeck.engine.rules;

import io.quarterdeck.engine.rules.Condition.Changed;
import io.quarterdeck.engine.rules.Condition.ChangedFrom;
import io.quarterdeck.engine.rules.Condition.ChangedTo;
import io.quarterdeck.engine.rules.Condition.Compared;
import io.quarterdeck.engine.rules.Condition.Elapsed;
import io.quarterdeck.engine.rules.Condition.Equal;
import io.quarterdeck.engine.rules.Condition.Includes;
import io.quarterdeck.engine.rules.Condition.Present;
import io.quarterdeck.engine.rules.Condition.Than;
import java.util.List;

/** Writes conditions and actions in the words in which they can be read again. */
public final class Writing {
    private Writing() {}

    public static Written.Condition written(Condition condition) {
        return switch (condition) {
            case Equal(var field, var not, var value) -> with(field, not ? Operator.IS_NOT : Operator.IS, word(value));
            case Compared(var field, var than, var value) -> with(field, operator(than, false), word(value));
            case Includes(var field, var not, var words) ->
                with(field, not ? Operator.NOT_INCLUDES : Operator.INCLUDES, String.join(" ", words));
            case Present(var field, var not) -> with(field, not ? Operator.NOT_PRESENT : Operator.PRESENT, "");
            case Changed(var field, var not) -> with(field, not ? Operator.NOT_CHANGED : Operator.CHANGED, "");
            case ChangedTo(var field, var not, var value) ->
                with(field, not ? Operator.NOT_VALUE : Operator.VALUE, word(value));
            case ChangedFrom(var field, var not, var value) ->
                with(field, not ? Operator.NOT_VALUE_PREVIOUS : Operator.VALUE_PREVIOUS, word(value));
            case Elapsed(var field, var than, var hours, var business) ->
                with(field, operator(than, business), Integer.toString(hours));
        };
    }

    public static Written.Action written(Action action) {
        return switch (action) {
            case Action.Put(var field, var value) -> one(ActionWords.of(field), word(value));
            case Action.Tag(var how, var tags) -> one(how.word(), String.join(" ", tags));
            case Action.Invite(var circle, var person) -> one(circle.word(), word(person));
            case Action.Notify(var group, var to, var subject, var body) ->
                new Written.Action(
                        group ? ActionWords.NOTIFY_GROUP : ActionWords.NOTIFY_USER, List.of(word(to), subject, body));
            case Action.Call(var how, var id, var body) -> new Written.Action(how.word(), List.of(id, body));
            case Action.Say(var template, var html) -> one(html ? ActionWords.SAY_HTML : ActionWords.SAY, template);
            case Action.SayInPublic(var yes) -> one(ActionWords.SAY_IN_PUBLIC, Boolean.toString(yes));
            case Action.Retitle(var template) -> one(ActionWords.RETITLE, template);
        };
    }

    /** A value as it is written; nothing is the empty word. */
    public static String word(Value value) {
        return switch (value) {
            case Value.Nothing _ -> "";
            case Value.Word(var word) -> word;
            case Value.Words(var words) -> String.join(" ", words);
            case Value.Text(var text) -> text;
            case Value.Reference(var id) -> Long.toString(id);
            case Value.Number(var number) -> number.toPlainString();
            case Value.Flag(var set) -> Boolean.toString(set);
            case Value.Date(var date) -> date.toString();
            case Value.At(var at) -> at.toString();
            case Value.Someone someone -> someone.word();
        };
    }

    private static Written.Condition with(Field field, Operator operator, String value) {
        return new Written.Condition(field.word(), operator.word(), value);
    }

    private static Written.Action one(String field, String value) {
        return new Written.Action(field, List.of(value));
    }

    private static Operator operator(Than than, boolean business) {
        return switch (than) {
            case LESS -> business ? Operator.LESS_THAN_BUSINESS_HOURS : Operator.LESS_THAN;
            case SAME -> business ? Operator.IS_BUSINESS_HOURS : Operator.IS;
            case MORE -> business ? Operator.GREATER_THAN_BUSINESS_HOURS : Operator.GREATER_THAN;
        };
    }
}
