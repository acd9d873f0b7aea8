package io.quarterdeck.desk.kit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One row of a result, read by column name into our own types. */
public final class Row {

    private final ResultSet set;

    Row(ResultSet set) {
        this.set = set;
    }

    public <I extends Id> I id(String column, LongFunction<I> as) {
        return as.apply(number(column));
    }

    public <I extends Id> @Nullable I idOrNull(String column, LongFunction<I> as) {
        return read(() -> {
            var value = set.getLong(column);
            return set.wasNull() ? null : as.apply(value);
        });
    }

    public long number(String column) {
        return read(() -> set.getLong(column));
    }

    public @Nullable Long numberOrNull(String column) {
        return read(() -> set.getObject(column, Long.class));
    }

    public int count(String column) {
        return read(() -> set.getInt(column));
    }

    public boolean flag(String column) {
        return read(() -> set.getBoolean(column));
    }

    public String text(String column) {
        return required(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return read(() -> set.getString(column));
    }

    public byte[] bytes(String column) {
        return required(column, read(() -> set.getBytes(column)));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return read(() -> set.getBytes(column));
    }

    public <E extends Enum<E>> E word(String column, Class<E> of) {
        return Enum.valueOf(of, text(column).toUpperCase(Locale.ROOT));
    }

    public <E extends Enum<E>> @Nullable E wordOrNull(String column, Class<E> of) {
        var word = textOrNull(column);
        return word == null ? null : Enum.valueOf(of, word.toUpperCase(Locale.ROOT));
    }

    public Instant instant(String column) {
        return required(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        var at = read(() -> set.getObject(column, OffsetDateTime.class));
        return at == null ? null : at.toInstant();
    }

    /** An array of ids; an absent array has none. */
    public <I extends Id> List<I> ids(String column, LongFunction<I> as) {
        return Optional.ofNullable(read(() -> set.getArray(column)))
                .map(it -> Arrays.stream(read(() -> (Long[]) it.getArray()))
                        .map(as::apply)
                        .toList())
                .orElse(List.of());
    }

    public List<String> texts(String column) {
        return Optional.ofNullable(read(() -> set.getArray(column)))
                .map(Row::strings)
                .orElse(List.of());
    }

    private static List<String> strings(Array array) {
        return List.of(read(() -> (String[]) array.getArray()));
    }

    private static <T> T required(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column %s is null".formatted(column));
        }
        return value;
    }

    private interface Reading<T extends @Nullable Object> {
        T get() throws SQLException;
    }

    private static <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            return reading.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
