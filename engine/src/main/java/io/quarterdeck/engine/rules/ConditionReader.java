package io.quarterdeck.engine.rules;

import io.quarterdeck.engine.rules.Condition.Than;
import io.quarterdeck.engine.rules.Fault.Sort;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads written conditions strictly: what is wrong is said with its place, all of it at once. */
public final class ConditionReader {
    private static final Set<Field.Known> VIEWS_NEED = EnumSet.of(
            Field.Known.STATUS, Field.Known.TYPE, Field.Known.GROUP, Field.Known.ASSIGNEE, Field.Known.REQUESTER);

    private final Purpose purpose;
    private final Vocabulary vocabulary;
    private final ValueReader values;
    private final List<Fault> faults = new ArrayList<>();

    private ConditionReader(Purpose purpose, Vocabulary vocabulary) {
        this.purpose = purpose;
        this.vocabulary = vocabulary;
        this.values = new ValueReader(vocabulary);
    }

    public static Reading<Conditions> read(
            List<Written.Condition> all, List<Written.Condition> any, Purpose purpose, Vocabulary vocabulary) {
        var reader = new ConditionReader(purpose, vocabulary);
        var conditions = reader.conditions(all, any);
        return new Reading<>(conditions, reader.faults);
    }

    private Conditions conditions(List<Written.Condition> all, List<Written.Condition> any) {
        if (all.size() + any.size() > Limits.CONDITIONS) {
            fault(
                    "conditions",
                    Sort.TOO_MANY,
                    "A rule has at most %d conditions, not %d".formatted(Limits.CONDITIONS, all.size() + any.size()));
            return Conditions.NONE;
        }
        var read = new Conditions(list("all", all), list("any", any));
        if (faults.isEmpty()) {
            demands(read);
        }
        return read;
    }

    private List<Condition> list(String place, List<Written.Condition> written) {
        var conditions = new ArrayList<Condition>();
        for (var i = 0; i < written.size(); i++) {
            one("conditions.%s[%d]".formatted(place, i), written.get(i)).ifPresent(conditions::add);
        }
        return conditions;
    }

    private void demands(Conditions read) {
        if (purpose == Purpose.VIEW && read.all().stream().noneMatch(it -> VIEWS_NEED.contains(it.field()))) {
            fault(
                    "conditions.all",
                    Sort.MISSING,
                    "A view needs one condition on status, type, group_id, assignee_id or requester_id that always holds");
        }
        if (purpose == Purpose.AUTOMATION && read.stream().noneMatch(it -> it instanceof Condition.Elapsed)) {
            fault("conditions", Sort.MISSING, "An automation needs a condition on time, such as hours since solved");
        }
    }

    private Optional<Condition> one(String path, Written.Condition written) {
        var field = vocabulary.field(written.field());
        if (field.isEmpty()) {
            return fault(path + ".field", Sort.UNKNOWN, "There is no field '%s'".formatted(cut(written.field())));
        }
        var absent = vocabulary.absent().conditions().get(written.field());
        if (absent != null) {
            return fault(path + ".field", Sort.NOT_ALLOWED, absent);
        }
        if (!field.get().purposes().contains(purpose)) {
            return fault(
                    path + ".field",
                    Sort.NOT_ALLOWED,
                    "%s cannot ask about '%s'".formatted(named(purpose), written.field()));
        }
        return operator(path, field.get(), written)
                .flatMap(operator -> condition(path, field.get(), operator, written.value()));
    }

    private Optional<Operator> operator(String path, Field field, Written.Condition written) {
        var allowed = field.operators(purpose);
        var operator = Operator.of(written.operator()).filter(allowed::contains);
        if (operator.isEmpty()) {
            fault(
                    path + ".operator",
                    Sort.NOT_ALLOWED,
                    "'%s' cannot be asked with '%s'; use %s"
                            .formatted(
                                    field.word(),
                                    cut(written.operator()),
                                    allowed.stream().map(Operator::word).collect(Collectors.joining(", "))));
        }
        return operator;
    }

    private Optional<Condition> condition(String path, Field field, Operator operator, String text) {
        if (text.length() > Limits.VALUE) {
            return fault(
                    path + ".value",
                    Sort.TOO_LONG,
                    "A value has at most %d characters, not %d".formatted(Limits.VALUE, text.length()));
        }
        var not = operator.not();
        return switch (operator) {
            case PRESENT, NOT_PRESENT -> Optional.of(new Condition.Present(field, not));
            case CHANGED, NOT_CHANGED -> Optional.of(new Condition.Changed(field, not));
            case INCLUDES, NOT_INCLUDES -> includes(path, field, not, text);
            case VALUE, NOT_VALUE -> value(path, field, text).map(it -> new Condition.ChangedTo(field, not, it));
            case VALUE_PREVIOUS, NOT_VALUE_PREVIOUS ->
                value(path, field, text).map(it -> new Condition.ChangedFrom(field, not, it));
            case IS, IS_NOT ->
                hours(field, text).isPresent() || field.kind() == Kind.HOURS
                        ? elapsed(path, field, Than.SAME, operator, text)
                        : equal(path, field, not, text);
            case LESS_THAN -> order(path, field, Than.LESS, operator, text);
            case GREATER_THAN -> order(path, field, Than.MORE, operator, text);
            case IS_BUSINESS_HOURS -> elapsed(path, field, Than.SAME, operator, text);
            case LESS_THAN_BUSINESS_HOURS -> elapsed(path, field, Than.LESS, operator, text);
            case GREATER_THAN_BUSINESS_HOURS -> elapsed(path, field, Than.MORE, operator, text);
        };
    }

    private Optional<Condition> equal(String path, Field field, boolean not, String text) {
        // a client may say whether there is a comment or an attachment as if that were a value
        if (field == Field.Known.COMMENT_IS_PUBLIC && text.equals("not_relevant")
                || field == Field.Known.ATTACHMENT && text.equals("present")) {
            return Optional.of(new Condition.Present(field, not));
        }
        if (field == Field.Known.ATTACHMENT && text.equals("not_present")) {
            return Optional.of(new Condition.Present(field, !not));
        }
        return value(path, field, text).map(it -> new Condition.Equal(field, not, it));
    }

    private Optional<Condition> order(String path, Field field, Than than, Operator operator, String text) {
        return hours(field, text).isPresent() || field.kind() == Kind.HOURS
                ? elapsed(path, field, than, operator, text)
                : value(path, field, text).map(it -> new Condition.Compared(field, than, it));
    }

    private Optional<Condition> elapsed(String path, Field field, Than than, Operator operator, String text) {
        var hours = hours(field, text);
        if (hours.isEmpty() || !(field instanceof Field.Known known)) {
            return wrong(path, field, text);
        }
        return Optional.of(new Condition.Elapsed(known, than, hours.get(), operator.inBusinessHours()));
    }

    private static Optional<Integer> hours(Field field, String text) {
        return field.kind() == Kind.HOURS || field.kind() == Kind.MOMENT
                ? Numbers.hours(text.strip(), Limits.HOURS)
                : Optional.empty();
    }

    private Optional<Condition> includes(String path, Field field, boolean not, String text) {
        var words = values.words(field, text);
        if (words.isEmpty()) {
            return fault(path + ".value", Sort.BLANK, "'%s' needs at least one word".formatted(field.word()));
        }
        if (words.size() > Limits.WORDS) {
            return fault(
                    path + ".value",
                    Sort.TOO_MANY,
                    "A condition asks for at most %d words, not %d".formatted(Limits.WORDS, words.size()));
        }
        var options = vocabulary.options(field);
        if (!options.isEmpty() && !options.containsAll(words)) {
            return wrong(path, field, text);
        }
        return Optional.of(new Condition.Includes(field, not, new TreeSet<>(words)));
    }

    private Optional<Value> value(String path, Field field, String text) {
        var value = values.read(field, text);
        if (value.isEmpty()) {
            wrong(path, field, text);
        } else if (purpose == Purpose.AUTOMATION && ValueReader.isCurrent(value.get())) {
            fault(path + ".value", Sort.NOT_ALLOWED, ValueReader.NOBODY_THERE);
            return Optional.empty();
        }
        return value;
    }

    private Optional<Condition> wrong(String path, Field field, String text) {
        return fault(
                path + ".value",
                text.isBlank() ? Sort.BLANK : Sort.WRONG_VALUE,
                "'%s' cannot be '%s'; write %s".formatted(field.word(), cut(text), values.advice(field)));
    }

    private Optional<Condition> fault(String path, Sort sort, String sentence) {
        faults.add(new Fault(path, sort, sentence));
        return Optional.empty();
    }

    static String named(Purpose purpose) {
        return switch (purpose) {
            case TRIGGER -> "A trigger";
            case AUTOMATION -> "An automation";
            case VIEW -> "A view";
            case MACRO -> "A macro";
        };
    }

    static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
