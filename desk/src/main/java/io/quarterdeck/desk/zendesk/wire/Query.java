package io.quarterdeck.desk.zendesk.wire;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, brackets percent-encoded or not, in the order in which they came. */
record Query(Map<String, List<String>> values) {

    private static final String SECRET = "access_token";

    static Query of(@Nullable String text) {
        var values = new LinkedHashMap<String, List<String>>();
        for (var pair : text == null ? new String[0] : text.split("&")) {
            if (!pair.isEmpty()) {
                var sign = pair.indexOf('=');
                var name = decoded(sign < 0 ? pair : pair.substring(0, sign));
                values.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(sign < 0 ? "" : decoded(pair.substring(sign + 1)));
            }
        }
        return new Query(values);
    }

    private static String decoded(String text) {
        try {
            var plain = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (plain.indexOf('\0') >= 0) {
                throw DialectRefusal.badValue("query", "It may not contain the character U+0000");
            }
            return plain;
        } catch (IllegalArgumentException e) {
            throw DialectRefusal.badValue("query", "It is not percent-encoded as it should be");
        }
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst).filter(it -> !it.isEmpty());
    }

    /** A number that is not below one. */
    long positive(String name, long usual) {
        var text = first(name).orElse(Long.toString(usual));
        try {
            var number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for zero
        }
        throw DialectRefusal.badValue(name, "%s must be an integer greater than 0".formatted(name));
    }

    /** How many rows a page shall hold: whoever asks for more than there may be gets what there may be. */
    int size(String name, int usual, int most) {
        return (int) Math.min(positive(name, usual), most);
    }

    /** {@code ids=1,2}, {@code ids[]=1&ids[]=2}, {@code ids[0]=1}, and any mixture. */
    List<String> many(String name) {
        return values.entrySet().stream()
                .filter(it -> it.getKey().equals(name)
                        || it.getKey().startsWith(name + "[") && it.getKey().endsWith("]"))
                .flatMap(it -> it.getValue().stream())
                .flatMap(it -> List.of(it.split(",")).stream())
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The same parameters with one of them set anew, or taken away by null. */
    Query with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (value != null) {
            changed.put(name, List.of(value));
        }
        return new Query(changed);
    }

    /** As it stands in an address; never with the caller's secret. */
    String written() {
        return values.entrySet().stream()
                .filter(it -> !it.getKey().equals(SECRET))
                .flatMap(it -> it.getValue().stream().map(value -> encoded(it.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
