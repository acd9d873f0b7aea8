package io.quarterdeck.desk.kit;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** SQL that speaks our ids, words and instants. */
@Component
public class Db {

    private final JdbcClient client;
    private final JsonMapper json;

    Db(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    public Statement sql(String sql) {
        return new Statement(client.sql(sql), json);
    }

    /** One statement with named parameters; an array is given as a collection, a map as a jsonb text. */
    public static final class Statement {

        private final JdbcClient.StatementSpec spec;
        private final JsonMapper json;

        private Statement(JdbcClient.StatementSpec spec, JsonMapper json) {
            this.spec = spec;
            this.json = json;
        }

        public Statement with(String name, @Nullable Object value) {
            if (value instanceof byte[] bytes) {
                spec.param(name, bytes, Types.BINARY);
            } else {
                spec.param(name, plain(value));
            }
            return this;
        }

        /** The brand at hand, as {@code :brand}. */
        public Statement withBrand() {
            return with("brand", BrandScope.required());
        }

        public <T> List<T> list(Function<Row, T> as) {
            return spec.query((set, _) -> as.apply(new Row(set))).list();
        }

        public <T> Optional<T> optional(Function<Row, T> as) {
            return spec.query((set, _) -> as.apply(new Row(set))).optional();
        }

        public <T> T one(Function<Row, T> as) {
            return spec.query((set, _) -> as.apply(new Row(set))).single();
        }

        public int update() {
            return spec.update();
        }

        private @Nullable Object plain(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Id id -> id.value();
                case Enum<?> word -> word(word);
                case Instant at -> at.atOffset(ZoneOffset.UTC);
                case Map<?, ?> map -> json.writeValueAsString(map);
                case Collection<?> many -> array(many);
                default -> value;
            };
        }

        private Object array(Collection<?> many) {
            var plain = many.stream().map(this::plain).toList();
            return plain.stream().allMatch(Long.class::isInstance) && !plain.isEmpty()
                    ? plain.toArray(Long[]::new)
                    : Stream.of(plain.toArray())
                            .map(it -> it == null ? null : it.toString())
                            .toArray(String[]::new);
        }
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
