package io.quarterdeck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The independent test vectors: CSV files as rows by column name, JSON files as maps and lists. */
public final class Vectors {
    private static final Path FOLDER = Path.of("src/test/resources/vectors");
    /** Closed forms are exact to 1e-12, and to 1e-12 of what is measured above one. */
    private static final double TOLERANCE = 1e-12;

    private Vectors() {}

    /** One row of a CSV file. */
    public record Row(String file, int line, Map<String, String> cells) {

        public String text(String column) {
            var cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("%s has no column '%s'".formatted(file, column));
            }
            return cell;
        }

        public boolean has(String column) {
            return !text(column).isEmpty();
        }

        public double number(String column) {
            return Double.parseDouble(text(column));
        }

        public int whole(String column) {
            return Integer.parseInt(text(column));
        }

        @Override
        public String toString() {
            return "%s:%d %s".formatted(file, line, cells.values());
        }
    }

    public static Stream<Row> rows(String file) {
        var lines = text(file).lines().toList();
        var head = cells(lines.getFirst());
        var rows = new ArrayList<Row>();
        for (var i = 1; i < lines.size(); i++) {
            var cells = cells(lines.get(i));
            assertThat(cells).as("cells of %s:%d", file, i + 1).hasSameSizeAs(head);
            var row = new LinkedHashMap<String, String>();
            for (var c = 0; c < head.size(); c++) {
                row.put(head.get(c), cells.get(c));
            }
            rows.add(new Row(file, i + 1, row));
        }
        return rows.stream();
    }

    /** JSON is YAML: maps, lists, strings, whole numbers and doubles. */
    public static Object json(String file) {
        return new Load(LoadSettings.builder().build()).loadFromString(text(file));
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> list(Object json) {
        return (List<Object>) json;
    }

    public static double[] numbers(Object json) {
        return list(json).stream()
                .mapToDouble(it -> ((Number) it).doubleValue())
                .toArray();
    }

    public static void close(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cells are parted by commas; quotes hold a cell together that has one. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var letter : line.toCharArray()) {
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
