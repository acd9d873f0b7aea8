package io.quarterdeck.engine.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads where customers reach us. */
final class ChannelReader {

    private ChannelReader() {}

    static List<Channel> channels(Fields root, Currency currency) {
        var names = root.names("channels");
        var channels = new ArrayList<Channel>();
        for (var name : names.keys()) {
            var fields = names.section(
                    name,
                    "hours",
                    "answer",
                    "first_response",
                    "resolution",
                    "only_for",
                    "aht",
                    "concurrency",
                    "cost",
                    "abandonment",
                    "record",
                    "whisper");
            channels.add(new Channel(
                    name,
                    fields.required("hours", Format.oneOf(Channel.Staffing.class), Channel.Staffing.OPEN),
                    promises(fields),
                    fields.list("only_for", Formats.NAME_WORD),
                    fields.optional("answer", Formats.SERVICE_LEVEL),
                    effort(fields, currency),
                    fields.optional("record", Formats.FLAG, false),
                    fields.optional("whisper", Formats.FLAG, false)));
        }
        return List.copyOf(channels);
    }

    private static Map<Promise, Deadline> promises(Fields fields) {
        var promises = new EnumMap<Promise, Deadline>(Promise.class);
        var first = fields.optional("first_response", Formats.FIRST_RESPONSE);
        var solved = fields.optional("resolution", Formats.DEADLINE);
        if (first != null) {
            promises.put(Promise.FIRST_RESPONSE, first);
        }
        if (solved != null) {
            promises.put(Promise.RESOLUTION, solved);
        }
        return Map.copyOf(promises);
    }

    private static Channel.Effort effort(Fields fields, Currency currency) {
        return new Channel.Effort(
                fields.optional("aht", Formats.DURATION.range(Comparator.naturalOrder())),
                fields.optional("concurrency", Formats.NUMERIC.range(Comparator.naturalOrder())),
                fields.optional("cost", Formats.money(currency).range(Comparator.naturalOrder())),
                fields.optional("abandonment", Formats.PERCENT.threshold()));
    }
}
