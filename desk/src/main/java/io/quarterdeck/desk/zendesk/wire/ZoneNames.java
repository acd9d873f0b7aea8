package io.quarterdeck.desk.zendesk.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The long names by which the dialect calls time zones; where it has none, the zone's own name serves. */
public final class ZoneNames {

    private static final String FILE = "/zendesk/zones.txt";
    private static final Map<String, String> ZONES = read();
    private static final Map<String, String> NAMES = names();

    private ZoneNames() {}

    /** {@code Europe/Lisbon} of {@code Lisbon}; what is no long name is given back as it is. */
    public static String zone(String name) {
        return ZONES.getOrDefault(name, name);
    }

    /** {@code Lisbon} of {@code Europe/Lisbon}. */
    public static String name(String zone) {
        return NAMES.getOrDefault(zone, zone);
    }

    private static Map<String, String> read() {
        try (var file = Objects.requireNonNull(ZoneNames.class.getResourceAsStream(FILE))) {
            var zones = new LinkedHashMap<String, String>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" = "))
                    .forEach(pair -> zones.put(pair[0], pair[1]));
            return zones;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several cities share a zone; the one it is named for speaks for it, or else the last of them. */
    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        ZONES.forEach((name, zone) -> {
            var city = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
            if (!city.equals(names.get(zone))) {
                names.put(zone, name);
            }
        });
        return names;
    }
}
