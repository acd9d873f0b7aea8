package io.quarterdeck.engine.playbook;

import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.measure.Percent;
import io.quarterdeck.engine.measure.Range;
import io.quarterdeck.engine.measure.ServiceLevel;
import io.quarterdeck.engine.measure.Threshold;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads where customers reach us. */
final class ChannelReader {
    private static final Setting<Channel.Staffing> HOURS = Setting.required(
            "hours",
            Format.oneOf(Channel.Staffing.class),
            "Whose hours the channel keeps: open for people, automated for machines (B-08, B-09).");
    private static final Setting<ServiceLevel> ANSWER = Setting.optional(
            "answer", Formats.SERVICE_LEVEL, "How many live contacts are answered how fast (B-28, B-29).");
    private static final Setting<Deadline> FIRST_RESPONSE = Setting.optional(
            "first_response",
            Formats.FIRST_RESPONSE,
            "The first reply that everybody who comes by this channel is promised (C-12 to C-17).");
    private static final Setting<Deadline> RESOLUTION = Setting.optional(
            "resolution", Formats.DEADLINE, "When a contact by this channel is solved, aim..breach (C-16).");
    private static final Setting<List<String>> ONLY_FOR = Setting.list(
            "only_for",
            Formats.NAME_WORD,
            "The priorities or intents that the promises of this channel are for; all when left out (C-17).");
    private static final Setting<Range<Duration>> AHT = Setting.optional(
            "aht",
            Formats.DURATION.range(Comparator.naturalOrder()),
            "The time one contact takes an agent, wrap-up included (B-27).");
    private static final Setting<Range<BigDecimal>> CONCURRENCY = Setting.optional(
            "concurrency",
            Formats.NUMERIC.range(Comparator.naturalOrder()),
            "How many contacts one agent handles at the same time.");
    private static final Setting<Range<Money>> COST = Setting.optional(
            "cost", Formats.MONEY.range(Comparator.naturalOrder()), "What one contact may cost (C-30).");
    private static final Setting<Threshold<Percent>> ABANDONMENT = Setting.optional(
            "abandonment", Formats.PERCENT.threshold(), "The share of callers who may give up waiting (C-20).");
    private static final Setting<Boolean> RECORD = Setting.optional(
            "record", Formats.FLAG, "false", "Whether calls are recorded, which the caller is told (C-50).");
    private static final Setting<Boolean> WHISPER = Setting.optional(
            "whisper", Formats.FLAG, "false", "Whether a coach may speak to the agent unheard by the caller (C-50).");

    static final Setting<Map<String, Channel>> CHANNELS = Setting.required(
            "channels",
            new Kind.Names<>(Shape.of(
                    ChannelReader::channel,
                    HOURS,
                    ANSWER,
                    FIRST_RESPONSE,
                    RESOLUTION,
                    ONLY_FOR,
                    AHT,
                    CONCURRENCY,
                    COST,
                    ABANDONMENT,
                    RECORD,
                    WHISPER)),
            "Where customers reach us, and how fast we answer there (B-07).");

    private ChannelReader() {}

    private static Channel channel(Fields fields) {
        return new Channel(
                fields.name(),
                fields.get(HOURS),
                promises(fields),
                fields.get(ONLY_FOR),
                fields.maybe(ANSWER),
                new Channel.Effort(
                        fields.maybe(AHT), fields.maybe(CONCURRENCY), fields.maybe(COST), fields.maybe(ABANDONMENT)),
                fields.get(RECORD),
                fields.get(WHISPER));
    }

    private static Map<Promise, Deadline> promises(Fields fields) {
        var promises = new EnumMap<Promise, Deadline>(Promise.class);
        var first = fields.maybe(FIRST_RESPONSE);
        var solved = fields.maybe(RESOLUTION);
        if (first != null) {
            promises.put(Promise.FIRST_RESPONSE, first);
        }
        if (solved != null) {
            promises.put(Promise.RESOLUTION, solved);
        }
        return Map.copyOf(promises);
    }
}
