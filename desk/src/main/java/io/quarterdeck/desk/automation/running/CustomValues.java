package io.quarterdeck.desk.automation.running;

import io.quarterdeck.desk.tickets.fields.FieldValue;
import io.quarterdeck.engine.rules.Kind;
import io.quarterdeck.engine.rules.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a brand's own fields hold, as rules see it and as tickets keep it. */
final class CustomValues {

    private CustomValues() {}

    /** A value that is not of its kind any more says nothing. */
    static Value value(Kind kind, @Nullable Object kept) {
        var plain = kept instanceof FieldValue value ? value.wire() : kept;
        if (plain == null) {
            return Value.NONE;
        }
        try {
            return switch (kind) {
                case FLAG -> new Value.Flag(Boolean.parseBoolean(plain.toString()));
                case NUMBER -> new Value.Number(new BigDecimal(plain.toString()));
                case DATE -> new Value.Date(LocalDate.parse(plain.toString()));
                case REFERENCE, PERSON -> new Value.Reference(Long.parseLong(plain.toString()));
                case OPTIONS, TAGS ->
                    plain instanceof Collection<?> many
                            ? Value.Words.of(many.stream().map(String::valueOf).toList())
                            : Value.NONE;
                case OPTION, CHOICE, STATUS, PRIORITY, SCORE, ROLE -> new Value.Word(plain.toString());
                case TEXT, WORDS -> new Value.Text(plain.toString());
                case MOMENT, HOURS -> Value.NONE;
            };
        } catch (RuntimeException _) {
            return Value.NONE;
        }
    }

    /** As a ticket keeps it; null empties the field. */
    static @Nullable FieldValue kept(Value value) {
        return switch (value) {
            case Value.Nothing _, Value.Someone _, Value.At _ -> null;
            case Value.Word(var word) -> new FieldValue.Text(word);
            case Value.Words(var words) -> new FieldValue.Many(words.stream().toList());
            case Value.Text(var text) -> new FieldValue.Text(text);
            case Value.Reference(var id) -> new FieldValue.Whole(id);
            case Value.Number(var number) -> FieldValue.of(number);
            case Value.Flag(var set) -> new FieldValue.Flag(set);
            case Value.Date(var date) -> new FieldValue.Text(date.toString());
        };
    }
}
