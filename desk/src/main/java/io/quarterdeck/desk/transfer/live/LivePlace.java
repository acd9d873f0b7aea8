package io.quarterdeck.desk.transfer.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The file that is being fetched and how far it is: what was written after the last whole page is taken off again. */
final class LivePlace implements AutoCloseable {

    /** The page that comes next, and how long the file is before it; no page when the plan's part is done. */
    record State(String source, LivePlan part, @Nullable String next, long length, long rows) {}

    private final Path file;
    private final JsonMapper json;
    private final FileChannel out;
    private State state;

    private LivePlace(Path file, JsonMapper json, FileChannel out, State state) {
        this.file = file;
        this.json = json;
        this.out = out;
        this.state = state;
    }

    static LivePlace at(Path file, LiveSource source, JsonMapper json) {
        try {
            var first = LivePlan.values()[0];
            var anew = new State(source.toString(), first, source.at(first.first()).toString(), 0, 0);
            var state = Files.exists(beside(file, ".state"))
                    ? json.readValue(Files.readAllBytes(beside(file, ".state")), State.class)
                    : anew;
            var out = FileChannel.open(beside(file, ".part"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var place = new LivePlace(file, json, out, state.source().equals(anew.source()) ? state : anew);
            out.truncate(place.state.length()).position(place.state.length());
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    State state() {
        return state;
    }

    void write(String line) {
        try {
            for (var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)); bytes.hasRemaining(); ) {
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All before this page is kept. */
    void goesOn(LivePlan part, @Nullable String next, long rows) {
        try {
            out.force(true);
            state = new State(state.source(), part, next, out.position(), rows);
            var aside = beside(file, ".state.part");
            try (var note = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                note.write(ByteBuffer.wrap(json.writeValueAsBytes(state)));
                note.force(true);
            }
            Files.move(aside, beside(file, ".state"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is whole and gets its name. */
    void end() {
        try {
            out.force(true);
            Files.move(beside(file, ".part"), file, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(beside(file, ".state"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
