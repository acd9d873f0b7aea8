package io.quarterdeck.desk.customers.fields;

import io.quarterdeck.desk.customers.fields.ProfileField.Option;
import io.quarterdeck.desk.kit.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values that a choice offers: known again by id or by value, so that an option keeps its id when it is renamed. */
final class Options {

    private static final int MOST = 2_000;
    private static final int LONGEST = 255;

    private Options() {}

    static List<Option> edited(List<Option> before, Said said) {
        if (!said.has("options")) {
            return before;
        }
        if (!(said.get("options") instanceof Collection<?> wanted) || wanted.size() > MOST) {
            throw wrong("InvalidValue", "are a list of at most %,d options with name and value".formatted(MOST));
        }
        var options = new ArrayList<Option>();
        var next = before.stream().mapToLong(Option::id).max().orElse(0) + 1;
        for (var it : wanted) {
            if (!(it instanceof Map<?, ?> map)) {
                throw wrong("InvalidValue", "are a list of objects with name and value");
            }
            var option = Said.of(map);
            var value = option.required("value", null, LONGEST);
            var id = option.number("id", null);
            var known = before.stream()
                    .filter(old -> Objects.equals(old.id(), id)
                            || id == null && old.value().equals(value))
                    .findFirst();
            options.add(new Option(
                    known.isPresent() ? known.get().id() : next++,
                    option.required("name", known.map(Option::name).orElse(null), LONGEST),
                    value));
        }
        var values = new HashSet<String>();
        if (!options.stream().allMatch(it -> values.add(it.value()))) {
            throw wrong("DuplicateValue", "must have different values");
        }
        return List.copyOf(options);
    }

    private static RuntimeException wrong(String error, String why) {
        return Said.wrong("options", error, why);
    }
}
