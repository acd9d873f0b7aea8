package io.quarterdeck.desk.channels.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads raw mail part by part, never holding more of it than is shown. Whatever the mail does, the answer is a reading;
 * only a store that fails throws, and then the same mail may be read again.
 */
public final class MailParser {

    private final Limits limits;
    private final InstantSource clock;
    private final MimeConfig config;

    public MailParser(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.config = MimeConfig.custom()
                .setMaxHeaderCount(limits.header().fields())
                .setMaxHeaderLen(limits.header().length())
                .setMaxLineLen(limits.header().length())
                .setMaxContentLen(-1)
                .build();
    }

    public Reading read(InputStream raw, Envelope envelope, PartSink sink) {
        var budget = new Budget(limits, clock);
        var stream = new MimeTokenStream(config);
        // a mail attached to a mail is a file, not more of this mail
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            stream.parse(MeteredStream.raw(raw, budget));
            var walk = new MimeWalk(stream, budget, sink);
            for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                walk.at(state);
            }
            return new Reading.Parsed(walk.mail(envelope));
        } catch (Hostile e) {
            return new Reading.Quarantined(e.code(), String.valueOf(e.getMessage()));
        } catch (MimeException | IOException e) {
            return new Reading.Quarantined(
                    isAboutHeader(e) ? Quarantine.BAD_HEADER : Quarantine.BAD_STRUCTURE,
                    String.valueOf(e.getMessage()));
        }
    }

    private static boolean isAboutHeader(Exception e) {
        return e instanceof MaxHeaderLimitException
                || e instanceof MaxHeaderLengthLimitException
                || e instanceof MaxLineLimitException
                || e.getCause() instanceof MaxLineLimitException;
    }
}
