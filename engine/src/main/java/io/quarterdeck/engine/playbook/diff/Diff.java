package io.quarterdeck.engine.playbook.diff;

import io.quarterdeck.engine.playbook.Playbook;
import io.quarterdeck.engine.playbook.diff.Change.Effect;
import io.quarterdeck.engine.time.Week;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changes in the operation when one playbook takes the place of another; how the file is written does not matter. */
public final class Diff {
    private final Map<String, Said> before;
    private final Map<String, Said> after;
    private final List<Change> changes = new ArrayList<>();

    private Diff(Playbook before, Playbook after) {
        this.before = Telling.of(before);
        this.after = Telling.of(after);
    }

    public static List<Change> of(Playbook before, Playbook after) {
        var diff = new Diff(before, after);
        var comeOrGone = diff.comeOrGone();
        for (var key : diff.keys()) {
            if (comeOrGone.stream().noneMatch(item -> key.equals(item) || isBelow(key, item))) {
                diff.compare(diff.before.get(key), diff.after.get(key));
            }
        }
        return diff.changes.stream().sorted(Telling.IN_ORDER).toList();
    }

    /** Tells the items that only one side has; their values are not told again. */
    private Set<String> comeOrGone() {
        var keys = new LinkedHashSet<String>();
        for (var key : keys()) {
            var was = before.get(key);
            var is = after.get(key);
            if (was == null && is instanceof Said.Item item) {
                keys.add(key);
                add(
                        item.path(),
                        "New " + item.name() + colon(item),
                        item.sense().effect(null, item));
            } else if (is == null && was instanceof Said.Item item) {
                keys.add(key);
                add(
                        item.path(),
                        "No more " + item.name() + colon(item),
                        item.sense().effect(item, null));
            }
        }
        return keys;
    }

    private void compare(@Nullable Said was, @Nullable Said is) {
        switch (was) {
            case Said.Value old when is instanceof Said.Value now -> changed(old, now);
            case Said.Value old
            when is == null ->
                add(old.path(), "No longer: " + filled(old), old.sense().effect(old.value(), null));
            case null -> {
                if (is instanceof Said.Value now) {
                    add(now.path(), "New: " + filled(now), now.sense().effect(null, now.value()));
                }
            }
            default -> {}
        }
    }

    private void changed(Said.Value old, Said.Value now) {
        var path = old.path().length() > now.path().length() ? old.path() : now.path();
        var effect = now.sense().effect(old.value(), now.value());
        if (old.value() instanceof Week week && now.value() instanceof Week next) {
            var days = Openings.changes(week, next);
            if (!days.isEmpty()) {
                add(path, now.form().formatted(String.join("; ", days)), effect);
            }
        } else if (old.value() instanceof Names names && now.value() instanceof Names next) {
            if (!names.isSame(next)) {
                add(path, now.form().formatted(names.becoming(next)), effect);
            }
        } else {
            var from = Wording.of(old.value());
            var to = Wording.of(now.value());
            if (!from.equals(to)) {
                add(path, now.form().formatted(from + " → " + to), effect);
            }
        }
    }

    private Set<String> keys() {
        var keys = new LinkedHashSet<>(after.keySet());
        keys.addAll(before.keySet());
        return keys;
    }

    private void add(String path, String sentence, Effect effect) {
        changes.add(Change.at(path, sentence, effect));
    }

    private static boolean isBelow(String key, String item) {
        return key.startsWith(item + ".") || key.startsWith(item + "/");
    }

    private static String filled(Said.Value value) {
        return value.form().formatted(Wording.of(value.value()));
    }

    private static String colon(Said.Item item) {
        return item.summary().isEmpty() ? "" : ": " + item.summary();
    }
}
