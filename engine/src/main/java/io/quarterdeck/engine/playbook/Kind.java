package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.time.DaysOff;
import io.quarterdeck.engine.time.Week;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What may stand at a place of the file. */
sealed interface Kind<T>
        permits Format, Shape, Kind.Names, Kind.Items, Kind.OneOrMore, Kind.TextOr, Kind.Schedule, Kind.Days {

    /** The value, or nothing and at least one finding. */
    Optional<T> read(Place place);

    /** What reading goes on with when a needed value is not there. */
    T standIn(Place place);

    /** What holds when the file leaves it out, for kinds that can hold nothing. */
    default Optional<T> absent() {
        return Optional.empty();
    }

    /** How to write it, empty when that takes more than a line. */
    default String like() {
        return "";
    }

    /** Names that the file gives, each with a value. */
    record Names<T>(Kind<T> value) implements Kind<Map<String, T>> {
        @Override
        public Optional<Map<String, T>> read(Place place) {
            return Optional.of(Fields.named(place).others(value));
        }

        @Override
        public Map<String, T> standIn(Place place) {
            return Map.of();
        }

        @Override
        public Optional<Map<String, T>> absent() {
            return Optional.of(Map.of());
        }
    }

    record Items<T>(Kind<T> item) implements Kind<List<T>> {
        @Override
        public Optional<List<T>> read(Place place) {
            if (!(place.node() instanceof Node.Sequence(var items, var _))) {
                place.error("QD-S02", " must be a list", "write it like [one, two]");
                return Optional.of(List.of());
            }
            var values = new ArrayList<T>();
            for (var i = 0; i < items.size(); i++) {
                item.read(place.item(i, items.get(i))).ifPresent(values::add);
            }
            return Optional.of(List.copyOf(values));
        }

        @Override
        public List<T> standIn(Place place) {
            return List.of();
        }

        @Override
        public Optional<List<T>> absent() {
            return Optional.of(List.of());
        }
    }

    /** {@code odoo} or {@code [instagram, facebook]}. */
    record OneOrMore<T>(Format<T> item) implements Kind<List<T>> {
        @Override
        public Optional<List<T>> read(Place place) {
            return place.node() instanceof Node.Sequence(var items, var _) && !items.isEmpty()
                    ? new Items<>(item).read(place)
                    : item.read(place).map(List::of);
        }

        @Override
        public List<T> standIn(Place place) {
            return List.of(item.standIn(place));
        }

        @Override
        public String like() {
            return item.like();
        }
    }

    /** A text that says it shortly, or a map that says all; {@code brief} makes it of the name and the text. */
    record TextOr<T>(Shape<T> map, BiFunction<String, String, T> brief) implements Kind<T> {
        @Override
        public Optional<T> read(Place place) {
            return place.node() instanceof Node.Scalar
                    ? Formats.TEXT.read(place).map(text -> brief.apply(place.name(), text))
                    : map.read(place);
        }

        @Override
        public T standIn(Place place) {
            return map.standIn(place);
        }
    }

    /** Days on which nobody works. */
    record Days() implements Kind<List<DaysOff>> {
        @Override
        public Optional<List<DaysOff>> read(Place place) {
            return Optional.of(DaysOffReader.read(place));
        }

        @Override
        public List<DaysOff> standIn(Place place) {
            return List.of();
        }

        @Override
        public Optional<List<DaysOff>> absent() {
            return Optional.of(List.of());
        }
    }

    /** Opening hours. */
    record Schedule() implements Kind<Week> {
        @Override
        public Optional<Week> read(Place place) {
            return Optional.of(ScheduleReader.read(place.path(), place.node(), place.findings()));
        }

        @Override
        public Week standIn(Place place) {
            return Week.always();
        }
    }
}
