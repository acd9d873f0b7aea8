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
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Whether one condition holds. Total: a fact of an unexpected kind is merely not what was asked for. */
final class Evaluation {
    private Evaluation() {}

    static boolean holds(Condition condition, Facts facts) {
        return switch (condition) {
            case Equal(var field, var not, var value) -> same(field, facts.see(field), value, facts) != not;
            case Compared(var field, var than, var value) -> compared(field, than, facts.see(field), value, facts);
            case Includes(var field, var not, var words) -> includes(facts.see(field), words) != not;
            case Present(var field, var not) -> (facts.see(field) != Value.NONE) != not;
            case Changed(var field, var not) -> changed(field, facts) != not;
            case ChangedTo(var field, var not, var value) ->
                (changed(field, facts) && same(field, facts.see(field), value, facts)) != not;
            case ChangedFrom(var field, var not, var value) ->
                (changed(field, facts) && same(field, facts.saw(field), value, facts)) != not;
            case Elapsed elapsed -> elapsed(elapsed, facts);
        };
    }

    /** How long ago the instant of a field is, or how far ahead; null when there is none. */
    static @Nullable Duration passed(Elapsed asked, Facts facts) {
        if (!(facts.see(asked.field()) instanceof Value.At(var instant))) {
            return null;
        }
        var now = facts.scene().at();
        var from = asked.field().countsDown() ? now : instant;
        var to = asked.field().countsDown() ? instant : now;
        return asked.business() ? facts.scene().hours().between(from, to) : Duration.between(from, to);
    }

    private static boolean elapsed(Elapsed asked, Facts facts) {
        var passed = passed(asked, facts);
        if (passed == null || passed.isNegative()) {
            return false;
        }
        var limit = Duration.ofHours(asked.hours());
        return switch (asked.than()) {
            case LESS -> passed.compareTo(limit) < 0;
            case SAME -> passed.toHours() == asked.hours();
            case MORE -> passed.compareTo(limit) > 0;
        };
    }

    private static boolean changed(Field field, Facts facts) {
        return !facts.saw(field).equals(facts.see(field));
    }

    private static boolean same(Field field, Value seen, Value wanted, Facts facts) {
        return switch (wanted) {
            case Value.Someone someone -> isThey(seen, someone, facts);
            case Value.Text(var text)
            when seen instanceof Value.Text(var its) ->
                field.kind() == Kind.WORDS
                        ? WordSearch.contains(its, text)
                        : its.strip().equalsIgnoreCase(text);
            case Value.Word(var word) when seen instanceof Value.Words(var words) -> words.contains(word);
            case Value.Text _, Value.Word _, Value.Words _, Value.Nothing _ -> seen.equals(wanted);
            case Value.Reference _, Value.Number _, Value.Flag _, Value.Date _, Value.At _ -> seen.equals(wanted);
        };
    }

    private static boolean isThey(Value seen, Value.Someone someone, Facts facts) {
        var actor = facts.scene().actor();
        return switch (someone) {
            case CURRENT_USER -> seen instanceof Value.Reference(var id) && actor.id() != null && id == actor.id();
            case CURRENT_GROUPS ->
                seen instanceof Value.Reference(var id) && actor.groups().contains(id);
            case REQUESTER, REQUESTER_AND_CCS -> isReference(seen, facts.see(Field.Known.REQUESTER));
            case ASSIGNEE -> isReference(seen, facts.see(Field.Known.ASSIGNEE));
            case GROUP -> isReference(seen, facts.see(Field.Known.GROUP));
        };
    }

    private static boolean isReference(Value seen, Value other) {
        return seen instanceof Value.Reference && seen.equals(other);
    }

    private static boolean includes(Value seen, SortedSet<String> words) {
        return switch (seen) {
            case Value.Words(var has) -> words.stream().anyMatch(has::contains);
            case Value.Word(var word) -> words.contains(word);
            case Value.Text(var text) -> WordSearch.hasAny(text, words);
            case Value.Nothing _, Value.Reference _, Value.Number _, Value.Flag _ -> false;
            case Value.Date _, Value.At _, Value.Someone _ -> false;
        };
    }

    private static boolean compared(Field field, Than than, Value seen, Value wanted, Facts facts) {
        var order = order(field, seen, wanted, facts);
        return order.isPresent()
                && switch (than) {
                    case LESS -> order.getAsInt() < 0;
                    case SAME -> order.getAsInt() == 0;
                    case MORE -> order.getAsInt() > 0;
                };
    }

    private static OptionalInt order(Field field, Value seen, Value wanted, Facts facts) {
        return switch (seen) {
            case Value.Number(var a) when wanted instanceof Value.Number(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.Date(var a) when wanted instanceof Value.Date(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.At(var a) when wanted instanceof Value.At(var b) -> OptionalInt.of(a.compareTo(b));
            case Value.Word(var a)
            when wanted instanceof Value.Word(var b) ->
                ranked(Ranks.of(field.kind(), facts.scene().priorities()), a, b);
            case Value.Number _, Value.Date _, Value.At _, Value.Word _, Value.Words _ -> OptionalInt.empty();
            case Value.Nothing _, Value.Text _, Value.Reference _, Value.Flag _, Value.Someone _ -> OptionalInt.empty();
        };
    }

    private static OptionalInt ranked(List<String> ranks, String a, String b) {
        var first = ranks.indexOf(a);
        var second = ranks.indexOf(b);
        return first < 0 || second < 0 ? OptionalInt.empty() : OptionalInt.of(Integer.compare(first, second));
    }
}
