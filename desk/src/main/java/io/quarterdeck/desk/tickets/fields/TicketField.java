package io.quarterdeck.desk.tickets.fields;

import io.quarterdeck.desk.customers.fields.Patterns;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a brand's tickets: one that every ticket has, or one of the brand's own. */
public record TicketField(
        FieldId id,
        FieldType type,
        String title,
        String description,
        int position,
        boolean active,
        boolean required,
        Portal portal,
        @Nullable String pattern,
        @Nullable String tag,
        @Nullable String target,
        List<FieldOption> options,
        Instant createdAt,
        Instant updatedAt) {

    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_LINE = 4_096;
    private static final long LARGEST = 1L << 53;

    /** How customers meet it. */
    public record Portal(String title, boolean visible, boolean editable, boolean required) {}

    /** A value in the form in which this field keeps it; refused when it is none of this field's. */
    public FieldValue accept(FieldValue value) {
        return switch (type) {
            case TEXT -> text(value, LONGEST_LINE);
            case TEXTAREA -> text(value, LONGEST_TEXT);
            case REGEXP -> matching(text(value, LONGEST_LINE));
            case PARTIALCREDITCARD -> card(text(value, 40));
            case CHECKBOX -> flag(value);
            case DATE -> day(text(value, 40));
            case INTEGER -> whole(value);
            case DECIMAL -> FieldValue.decimal(number(value));
            case TAGGER -> offered(text(value, LONGEST_LINE));
            case MULTISELECT -> chosen(value);
            case LOOKUP -> new FieldValue.Text(Long.toString(whole(value).value()));
            case SUBJECT, DESCRIPTION, STATUS, TICKETTYPE, PRIORITY, GROUP, ASSIGNEE, CUSTOM_STATUS ->
                throw wrong("is an attribute of its own, not a custom field");
        };
    }

    /** The tags that a value puts on its ticket. */
    public Set<String> tags(@Nullable FieldValue value) {
        return switch (value) {
            case FieldValue.Text(var choice) when type == FieldType.TAGGER -> Set.of(choice);
            case FieldValue.Many(var choices) when type == FieldType.MULTISELECT -> Set.copyOf(choices);
            case FieldValue.Flag(var on) when on && tag != null -> Set.of(tag);
            case null, default -> Set.of();
        };
    }

    /** Every tag that any of its values could put there. */
    public Stream<String> allTags() {
        return Stream.concat(options.stream().map(FieldOption::value), Stream.ofNullable(tag));
    }

    /** What a ticket holds that has all these tags, if they say. */
    public Optional<FieldValue> fromTags(Set<String> tags) {
        return switch (type) {
            case TAGGER ->
                options.stream()
                        .map(FieldOption::value)
                        .filter(tags::contains)
                        .findFirst()
                        .map(FieldValue.Text::new);
            case MULTISELECT -> {
                var chosen = options.stream()
                        .map(FieldOption::value)
                        .filter(tags::contains)
                        .toList();
                yield chosen.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Many(chosen));
            }
            case CHECKBOX ->
                tag != null && tags.contains(tag) ? Optional.of(new FieldValue.Flag(true)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether its value and its tags go together. */
    public boolean isTagged() {
        return type.isChoice() || (type == FieldType.CHECKBOX && tag != null);
    }

    /** Whether a ticket that must have it has it. */
    public boolean isFilled(@Nullable FieldValue value) {
        return type == FieldType.CHECKBOX ? value instanceof FieldValue.Flag(var on) && on : value != null;
    }

    public Refusal wrong(String why) {
        return Said.wrong(key(), "InvalidValue", "%s %s".formatted(title, why));
    }

    public Refusal blank() {
        return Said.wrong(key(), "BlankValue", "%s cannot be blank".formatted(title));
    }

    private String key() {
        return "custom_fields_" + id.value();
    }

    private FieldValue.Text text(FieldValue value, int longest) {
        var text = switch (value) {
            case FieldValue.Text(var it) -> it;
            case FieldValue.Whole(var it) -> Long.toString(it);
            case FieldValue.Flag _, FieldValue.Many _ -> throw wrong("is a text");
        };
        if (text.length() > longest) {
            throw Said.wrong(key(), "TooLong", "%s is too long (the most is %,d characters)".formatted(title, longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw wrong("contains a character that no text may hold");
        }
        return new FieldValue.Text(text);
    }

    private FieldValue matching(FieldValue.Text value) {
        if (pattern != null && !Patterns.matches(pattern, value.wire())) {
            throw Said.wrong(key(), "InvalidFormat", "%s does not have the form that is asked for".formatted(title));
        }
        return value;
    }

    /** Never more of a card than its last four digits (immunity 41). */
    private FieldValue card(FieldValue.Text value) {
        var digits = value.wire().replaceAll("[\\sXx*-]", "");
        if (!digits.matches("\\d{4}|\\d{12,19}")) {
            throw Said.wrong(key(), "InvalidFormat", "%s is the last four digits of a card".formatted(title));
        }
        return new FieldValue.Text("XXXXXXXXXXXX" + digits.substring(digits.length() - 4));
    }

    private FieldValue flag(FieldValue value) {
        return switch (value.wire().toString()) {
            case "true", "1" -> new FieldValue.Flag(true);
            case "false", "0" -> new FieldValue.Flag(false);
            default -> throw wrong("is true or false");
        };
    }

    private FieldValue day(FieldValue.Text value) {
        var text = value.wire();
        try {
            var day = LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
            return new FieldValue.Text(day.toString());
        } catch (DateTimeException e) {
            throw Said.wrong(key(), "InvalidFormat", "%s is a day such as 2026-11-27".formatted(title));
        }
    }

    private FieldValue.Whole whole(FieldValue value) {
        try {
            var whole = number(value).longValueExact();
            if (Math.abs(whole) <= LARGEST) {
                return new FieldValue.Whole(whole);
            }
        } catch (ArithmeticException e) {
            throw wrong("is a whole number");
        }
        throw wrong("is too large a number");
    }

    private BigDecimal number(FieldValue value) {
        try {
            var number = new BigDecimal(text(value, FieldValue.MOST_DIGITS).wire());
            if (Math.abs((long) number.scale()) <= FieldValue.MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong("is a number");
        }
        throw wrong("is too large or too fine a number");
    }

    private FieldValue offered(FieldValue.Text value) {
        if (options.stream().noneMatch(it -> it.value().equals(value.wire()))) {
            throw wrong("is none of the values that may be chosen");
        }
        return value;
    }

    private FieldValue chosen(FieldValue value) {
        var many = switch (value) {
            case FieldValue.Many it -> it;
            case FieldValue.Text(var one) -> new FieldValue.Many(List.of(one));
            case FieldValue.Flag _, FieldValue.Whole _ -> throw wrong("is a list of values");
        };
        many.wire().forEach(it -> offered(new FieldValue.Text(it)));
        return many;
    }
}
