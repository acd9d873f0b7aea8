package io.quarterdeck.desk.transfer.live;

import io.quarterdeck.desk.kit.egress.Allowed;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes what another desk shows over the dialect into a file of lines, a page at a time. */
@Component
public class LiveExport {

    private final Allowed allowed;
    private final JsonMapper json;

    LiveExport(Allowed allowed, JsonMapper json) {
        this.allowed = allowed;
        this.json = json;
    }

    /**
     * The file is there when it is whole; one that was stopped goes on with the page at which it stood. Contents go to
     * the luggage, which answers with their hash.
     */
    public long fetch(LiveSource source, Path file, Function<InputStream, String> luggage, LongConsumer progress) {
        try (var calls = new LiveCalls(source, allowed, json);
                var place = LivePlace.at(file, source, json)) {
            var rows = new LiveRows(source, calls, luggage);
            for (var part = place.state().part(); part != null; part = following(part)) {
                var next = part == place.state().part()
                        ? place.state().next()
                        : source.at(part.first()).toString();
                while (next != null) {
                    var page = calls.page(URI.create(next));
                    var count = place.state().rows();
                    if (page.isPresent()) {
                        count += written(rows, part, page.get(), place);
                    }
                    next = page.map(LivePlan::after).orElse(null);
                    place.goesOn(part, next, count);
                    progress.accept(count);
                }
            }
            place.end();
            return place.state().rows();
        }
    }

    private long written(LiveRows rows, LivePlan part, JsonNode page, LivePlace place) {
        var count = 0;
        for (var row : page.path(part.list())) {
            var whole = rows.whole(part, row);
            if (whole.isPresent()) {
                place.write(json.writeValueAsString(whole.get()));
                count++;
            }
        }
        return count;
    }

    private static @Nullable LivePlan following(LivePlan part) {
        return part.ordinal() + 1 < LivePlan.values().length ? LivePlan.values()[part.ordinal() + 1] : null;
    }
}
