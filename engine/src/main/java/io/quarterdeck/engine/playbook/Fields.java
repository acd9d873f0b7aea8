package io.quarterdeck.engine.playbook;

import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one map of the file. Every question that the file answers wrongly leaves a finding and gets a
 * stand-in, so that reading goes on and all mistakes are found together; a playbook with an error is never used.
 */
final class Fields {
    private final Place place;
    private final Node.Mapping map;

    private Fields(Place place, Node.Mapping map) {
        this.place = place;
        this.map = map;
    }

    /** The map at a place, which may have the settings of the shape and no others. */
    static Fields of(Place place, Shape<?> shape) {
        var fields = any(place);
        if (shape.others().isPresent()) {
            fields.refuseBadNames();
        } else {
            fields.refuseOthers(shape.keys());
        }
        return fields;
    }

    /** The map at a place, whose keys are names that the file gives. */
    static Fields named(Place place) {
        var fields = any(place);
        fields.refuseBadNames();
        return fields;
    }

    private static Fields any(Place place) {
        if (place.node() instanceof Node.Mapping map) {
            var fields = new Fields(place, map);
            fields.refuseTwice();
            return fields;
        }
        place.error("QD-S02", " must be a map of settings", "write it like {setting: value}");
        return nothing(place);
    }

    /** The fields of a map that is not there. */
    static Fields nothing(Place place) {
        return new Fields(place, nothing(place.node().mark()));
    }

    private static Node.Mapping nothing(Mark mark) {
        return new Node.Mapping(List.of(), mark);
    }

    /** The same fields, with amounts in this currency. */
    Fields in(Currency currency) {
        return new Fields(new Place(place.name(), place.path(), place.node(), place.findings(), currency), map);
    }

    /** The key of this map in the map around it. */
    String name() {
        return place.name();
    }

    String path() {
        return place.path();
    }

    boolean has(Setting<?> setting) {
        return map.get(setting.key()).isPresent();
    }

    /** The value of a setting that is needed, or that something else holds for when it is left out. */
    <T> T get(Setting<T> setting) {
        if (setting.needed()) {
            return need(setting);
        }
        return written(setting)
                .or(() -> setting.absent(place))
                .orElseThrow(() -> new IllegalArgumentException(setting.key() + " may be left out"));
    }

    /** The value of a setting that may be left out. */
    <T> @Nullable T maybe(Setting<T> setting) {
        return written(setting).orElse(null);
    }

    /** The value of a setting that is needed here. */
    <T> T need(Setting<T> setting) {
        if (!has(setting)) {
            var like = setting.kind().like();
            var advice = like.isEmpty() ? "" : "add %s: %s".formatted(setting.key(), like);
            error("QD-S05", Marks.below(place.path(), setting.key()) + " is missing", advice);
        }
        return written(setting).orElseGet(() -> setting.kind().standIn(place.at(setting.key(), nothing(map.mark()))));
    }

    /** Everything that is no setting of the shape, by the name the file gives it. */
    <T> Map<String, T> others(Kind<T> kind, Setting<?>... settings) {
        var taken = List.of(settings).stream().map(Setting::key).toList();
        var values = new LinkedHashMap<String, T>();
        for (var entry : map.entries()) {
            var key = entry.key().text();
            if (!taken.contains(key) && !values.containsKey(key)) {
                kind.read(place.at(key, entry.value())).ifPresent(value -> values.put(key, value));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /** Whether the map says nothing at all. */
    boolean isEmpty() {
        return map.entries().isEmpty();
    }

    void error(String rule, String what, String advice) {
        place.findings().error(rule, place.node().mark(), what, advice);
    }

    void errorAt(Setting<?> setting, String rule, String what, String advice) {
        map.get(setting.key()).ifPresent(node -> place.findings().error(rule, node.mark(), what, advice));
    }

    private <T> Optional<T> written(Setting<T> setting) {
        return map.get(setting.key()).flatMap(node -> setting.kind().read(place.at(setting.key(), node)));
    }

    private void refuseBadNames() {
        for (var entry : map.entries()) {
            Formats.NAME_WORD.read(place.at(entry.key().text(), entry.key()));
        }
    }

    private void refuseOthers(Collection<String> known) {
        for (var entry : map.entries()) {
            var key = entry.key().text();
            if (!known.contains(key)) {
                var where = place.path().isEmpty() ? "here" : "of " + place.path();
                place.findings()
                        .error(
                                "QD-S01",
                                entry.key().mark(),
                                "%s is not a setting %s".formatted(Findings.quote(key), where),
                                () -> isHalfOfAText(entry)
                                        ? "quote text that contains a comma"
                                        : LookAlike.advice(key).orElseGet(() -> Nearest.advice(key, known)));
            }
        }
    }

    /** {@code {title: Orders, payment and more, skills: …}} reads as a setting "payment and more" without a value. */
    private static boolean isHalfOfAText(Node.Entry entry) {
        return entry.value() instanceof Node.Scalar(var text, var quoted, var _) && text.isEmpty() && !quoted;
    }

    private void refuseTwice() {
        var seen = new HashSet<String>();
        for (var entry : map.entries()) {
            if (!seen.add(entry.key().text())) {
                place.findings()
                        .error(
                                "QD-S03",
                                entry.key().mark(),
                                Marks.below(place.path(), entry.key().text()) + " is written twice",
                                "keep one of them");
            }
        }
    }
}
