package io.quarterdeck.desk.transfer.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a file, one at a time: a JSON object on each line, or the elements of one JSON array. */
public final class Rows implements Iterator<Rows.Row>, AutoCloseable {

    /** A row, or nothing if it is no JSON. */
    public record Row(@Nullable JsonNode json) {}

    private static final int MARK = 1024;
    private static final int LONGEST_LINE = 32 * 1024 * 1024;

    private final JsonMapper mapper;
    private final InputStream in;
    private final Counting counting;
    private final @Nullable MappingIterator<JsonNode> elements;
    private final @Nullable BufferedReader lines;
    private @Nullable Row next;

    private Rows(JsonMapper mapper, Counting counting) throws IOException {
        this.mapper = mapper;
        this.counting = counting;
        this.in = new BufferedInputStream(counting, 1 << 16);
        if (firstCharacter(in) == '[') {
            this.elements = mapper.readerFor(JsonNode.class).readValues(in);
            this.lines = null;
        } else {
            this.elements = null;
            this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    public static Rows of(Path file, JsonMapper mapper) {
        try {
            return new Rows(mapper, new Counting(Files.newInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int firstCharacter(InputStream in) throws IOException {
        in.mark(MARK);
        var first = in.read();
        for (var n = 1;
                n < MARK && (Character.isWhitespace(first) || first == 0xEF || first == 0xBB || first == 0xBF);
                n++) {
            first = in.read();
        }
        in.reset();
        return first;
    }

    /** How far into the file that is, or a little further. */
    public long bytesRead() {
        return counting.read;
    }

    private static final class Counting extends FilterInputStream {

        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            read += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var some = super.read(into, from, length);
            read += Math.max(0, some);
            return some;
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = elements != null ? element(elements) : line();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }

    private static @Nullable Row element(MappingIterator<JsonNode> elements) {
        return elements.hasNextValue() ? new Row(elements.nextValue()) : null;
    }

    /** Passes over rows that were read before, without looking into them where that can be. */
    public void skip(long rows) {
        for (var n = 0L; n < rows && (lines != null ? text(lines) != null : hasNext()); n++) {
            next = null;
        }
    }

    private @Nullable Row line() {
        var line = lines == null ? null : text(lines);
        return line == null ? null : new Row(json(line.startsWith("\uFEFF") ? line.substring(1) : line));
    }

    private static @Nullable String text(BufferedReader from) {
        try {
            var line = bounded(from);
            while (line != null && line.isBlank()) {
                line = bounded(from);
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line, or as much of it as fits; the rest of one that is too long makes no JSON of it. */
    private static @Nullable String bounded(BufferedReader from) throws IOException {
        var line = new StringBuilder();
        var c = from.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = from.read()) {
            if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private @Nullable JsonNode json(String line) {
        try {
            var json = mapper.readTree(line);
            return json.isObject() ? json : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
