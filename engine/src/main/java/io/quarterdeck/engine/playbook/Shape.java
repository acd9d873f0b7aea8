package io.quarterdeck.engine.playbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A map of the file: the settings it may have, the kind of what else it names, and what is made of them. */
record Shape<T>(List<Setting<?>> settings, Optional<Kind<?>> others, Function<Fields, T> maker) implements Kind<T> {

    static <T> Shape<T> of(Function<Fields, T> maker, Setting<?>... settings) {
        return new Shape<>(List.of(settings), Optional.empty(), maker);
    }

    /** Beside its settings the map has names that the file gives. */
    Shape<T> andNames(Kind<?> kind) {
        return new Shape<>(settings, Optional.of(kind), maker);
    }

    List<String> keys() {
        return settings.stream().map(Setting::key).toList();
    }

    @Override
    public Optional<T> read(Place place) {
        return Optional.of(maker.apply(Fields.of(place, this)));
    }

    @Override
    public T standIn(Place place) {
        return maker.apply(Fields.nothing(place));
    }
}
