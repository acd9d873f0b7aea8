package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.channels.email.reading.Address;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Blows when one address opens more tickets in an hour than a person would, such as two machines that answer each other. */
@Component
class RateFuse {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final RawMailTable mails;
    private final Clock clock;
    private final int most;

    RateFuse(RawMailTable mails, Clock clock, @Value("${quarterdeck.mail.most-tickets-an-hour:30}") int most) {
        this.mails = mails;
        this.clock = clock;
        this.most = most;
    }

    boolean blows(Address from) {
        return mails.openedBy(from.folded(), clock.instant().minus(WINDOW)) >= most;
    }
}
