package io.quarterdeck.engine.rules;

import io.quarterdeck.engine.rules.Vocabulary.CustomFields;
import io.quarterdeck.engine.rules.Vocabulary.Shape;
import io.quarterdeck.engine.time.Holidays;
import io.quarterdeck.engine.time.OpenHours;
import io.quarterdeck.engine.time.Week;
import io.quarterdeck.engine.time.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A brand with some custom fields, and short ways to say rules and tickets in tests. */
final class Rulebook {
    static final List<String> PRIORITIES = List.of("low", "normal", "high", "urgent");
    static final Vocabulary VOCABULARY = new Vocabulary(
            PRIORITIES,
            Set.of("refund", "where_is_my_order"),
            Set.of("email", "chat"),
            new CustomFields(
                    Map.of(
                            1L, new Shape(Kind.OPTION, Set.of("gold", "silver")),
                            2L, new Shape(Kind.OPTIONS, Set.of("ring", "chain")),
                            3L, new Shape(Kind.FLAG, Set.of()),
                            4L, new Shape(Kind.NUMBER, Set.of()),
                            5L, new Shape(Kind.DATE, Set.of()),
                            6L, new Shape(Kind.TEXT, Set.of())),
                    Map.of("tier", new Shape(Kind.TEXT, Set.of())),
                    Map.of("size", new Shape(Kind.NUMBER, Set.of()))),
            new Vocabulary.Absent(
                    Map.of("brand_id", "A ticket stays with its brand"),
                    Map.of("locale_id", "Nobody changes the language of a customer")));

    /** Thursday, ten in the morning in New York. */
    static final Instant NOW = Instant.parse("2026-11-26T15:00:00Z");

    static final OpenHours OFFICE =
            OpenHours.of(ZoneId.of("America/New_York"), Week.everyDay(Window.parse("09:00-17:00")), Holidays.NONE);
    static final Scene SCENE = scene(new Scene.Actor(7L, true, List.of(70L, 71L)));

    private Rulebook() {}

    static Scene scene(Scene.Actor actor) {
        return new Scene(NOW, OFFICE, PRIORITIES, actor);
    }

    /** Fields and what they hold, in turn. */
    static Sight ticket(Object... fieldsAndValues) {
        var values = new HashMap<Field, Value>();
        for (var i = 0; i < fieldsAndValues.length; i += 2) {
            values.put((Field) fieldsAndValues[i], (Value) fieldsAndValues[i + 1]);
        }
        return field -> values.getOrDefault(field, Value.NONE);
    }

    static Value word(String word) {
        return new Value.Word(word);
    }

    static Value tags(String... tags) {
        return Value.Words.of(Arrays.asList(tags));
    }

    /** {@code status less_than solved}. */
    static Written.Condition written(String line) {
        var parts = line.split(" ", 3);
        return new Written.Condition(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }

    static Conditions all(Purpose purpose, String... lines) {
        return clean(ConditionReader.read(
                Arrays.stream(lines).map(Rulebook::written).toList(), List.of(), purpose, VOCABULARY));
    }

    static Conditions all(String... lines) {
        return all(Purpose.TRIGGER, lines);
    }

    static Action action(String field, String... value) {
        return clean(ActionReader.read(
                        List.of(new Written.Action(field, Arrays.asList(value))), Purpose.TRIGGER, VOCABULARY))
                .getFirst();
    }

    /** A trigger: conditions, then {@code then}, then actions of one word each. */
    static Rule rule(long id, String... lines) {
        var conditions = new ArrayList<String>();
        var actions = new ArrayList<Action>();
        var then = false;
        for (var line : lines) {
            if (line.equals("then")) {
                then = true;
            } else if (then) {
                var parts = line.split(" ", 2);
                actions.add(action(parts[0], parts.length > 1 ? parts[1] : ""));
            } else {
                conditions.add(line);
            }
        }
        return new Rule(id, all(conditions.toArray(String[]::new)), actions);
    }

    static <T> T clean(Reading<T> reading) {
        if (!reading.isClean()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return reading.value();
    }
}
