package io.quarterdeck.desk.zendesk.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Every endpoint that the dialect has, served here or not: what is known and absent is told from what never was. */
@Component
public class KnownEndpoints {

    private static final String FILE = "/zendesk/endpoints.txt";

    /** One path of the dialect, with the methods it knows and how much it matters: T1 must, T2 should, T3 later. */
    public record Endpoint(String block, String tier, List<String> methods, String path) {

        boolean matches(String[] asked) {
            var parts = path.split("/");
            if (parts.length != asked.length) {
                return false;
            }
            for (var i = 0; i < parts.length; i++) {
                if (!parts[i].startsWith("{") && !parts[i].equals(asked[i])) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Endpoint> all = read();

    public List<Endpoint> all() {
        return all;
    }

    boolean holds(String uri) {
        var asked = parts(uri);
        return all.stream().anyMatch(it -> it.matches(asked));
    }

    boolean holds(String method, String uri) {
        var asked = parts(uri);
        return all.stream().anyMatch(it -> it.methods().contains(method) && it.matches(asked));
    }

    private static String[] parts(String uri) {
        return uri.length() > DialectDoor.PREFIX.length()
                ? uri.substring(DialectDoor.PREFIX.length() + 1).split("/")
                : new String[0];
    }

    private static List<Endpoint> read() {
        try (var file = Objects.requireNonNull(KnownEndpoints.class.getResourceAsStream(FILE))) {
            var block = new String[] {""};
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .peek(line -> block[0] = line.startsWith("## ") ? line.substring(3) : block[0])
                    .filter(line -> line.startsWith("T"))
                    .map(line -> line.split(" "))
                    .map(it -> new Endpoint(block[0], it[0], List.of(it[1].split(",")), it[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
