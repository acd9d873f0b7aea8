package io.quarterdeck.engine.playbook;

import java.util.regex.Pattern;

/** So many in so long: {@code 1000 per day}. */
record Per<T>(T value, Every every) {
    private static final Pattern FORM = Pattern.compile("(\\S+) per (day|week|month|quarter|year)");

    static <T> Format<Per<T>> of(Format<T> format) {
        var like = format.like() + " per week";
        var regex =
                "(%s) per (day|week|month|quarter|year)".formatted(format.form().pattern());
        return new Format<>(Form.like(like).pattern(regex), (text, currency) -> {
            var form = FORM.matcher(text);
            return form.matches()
                    ? format.parse(form.group(1), currency)
                            .then(value -> Formats.EVERY
                                    .parse(form.group(2), currency)
                                    .then(every -> Parsed.ok(new Per<>(value, every))))
                    : Parsed.unreadable(text, "write it like " + like);
        });
    }
}
