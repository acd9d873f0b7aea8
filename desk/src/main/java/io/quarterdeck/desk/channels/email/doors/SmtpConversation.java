package io.quarterdeck.desk.channels.email.doors;

import io.quarterdeck.desk.channels.email.reading.Envelope;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** Receives one mail: says yes only when it is kept, later when it cannot be, and no when it never will be. */
final class SmtpConversation implements MessageHandler {

    private static final Logger log = LoggerFactory.getLogger(SmtpConversation.class);

    private final Intake intake;
    private final InstantSource clock;
    private final int largestMail;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    SmtpConversation(Intake intake, InstantSource clock, int largestMail) {
        this.intake = intake;
        this.clock = clock;
        this.largestMail = largestMail;
    }

    @Override
    public void from(String from) {
        sender = from.strip();
    }

    @Override
    public void recipient(String recipient) throws RejectException {
        if (!isKnown(recipient)) {
            throw new RejectException(550, "5.1.1 Nobody is called <%s> here".formatted(recipient));
        }
        recipients.add(recipient);
    }

    private boolean isKnown(String recipient) throws RejectException {
        try {
            return intake.knows(recipient);
        } catch (RuntimeException e) {
            log.warn("recipient not looked up reason={}", e.toString());
            throw new RejectException(451, "4.3.0 Cannot look that up now, try again later");
        }
    }

    @Override
    public String data(InputStream data) throws RejectException {
        var limited = new Limited(data, largestMail);
        try {
            intake.keep(new Arrival(
                    new Arrival.Origin.Smtp(),
                    new Envelope(sender, List.copyOf(recipients), clock.instant()),
                    limited));
            return "Kept";
        } catch (TooLarge e) {
            throw new DropConnectionException(552, "5.3.4 No mail larger than %d bytes".formatted(largestMail));
        } catch (RuntimeException e) {
            log.warn("mail not kept reason={}", e.toString());
            // whatever is wrong is wrong with us: the sender keeps the mail and comes back with it
            throw new DropConnectionException(451, "4.3.0 Cannot keep mail now, try again later");
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private static final class TooLarge extends RuntimeException {}

    /** Stops a mail at the size limit, whatever size it announced. */
    private static final class Limited extends FilterInputStream {
        private final long most;
        private long read;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() {
            try {
                return count(in.read(), 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            try {
                var got = in.read(buffer, offset, length);
                return count(got, got);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int count(int result, int got) {
            read += result < 0 ? 0 : got;
            if (read > most) {
                throw new TooLarge();
            }
            return result;
        }
    }
}
