package io.quarterdeck.engine.kpi;

import io.quarterdeck.engine.measure.Lawful;
import io.quarterdeck.engine.measure.Money;
import io.quarterdeck.engine.sla.PromiseKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that measures care about. Everything down to {@link Rated} happens to a contact; time is spent by people, on a
 * contact or not; the rest happens to the brand.
 */
public sealed interface What {

    /**
     * A contact began: first of its history, and the customer's first message when it is inbound. A call or a chat that is over is
     * told as solved, given up or flown out, as a ticket is; until then it is open.
     */
    record Arrived(Origin origin) implements What {}

    /** Somebody set or changed why the customer writes. */
    record Classified(String intent) implements What {}

    /** Waits for a person from now on; the voice menu is over. Being queued again starts no second wait. */
    record Queued() implements What {}

    /** A person, or a bot, took it. A chat is answered by the first word of a person, not by joining. */
    record Answered() implements What {}

    /** The customer gave up: in the queue, or before, within an automation. */
    record Abandoned() implements What {}

    /** Left the queue for a partner, the voicemail or another system. */
    record FlowedOut() implements What {}

    /** The customer agreed to be called back: neither answered nor abandoned until somebody calls. */
    record CallbackAgreed() implements What {}

    /** A message that the other side can read. */
    record Wrote() implements What {}

    /** A receipt: it says that we have the message, and answers nothing. */
    record Acknowledged() implements What {}

    /** Another person takes over; the contact stays one contact. */
    record Transferred() implements What {}

    /** It is the customer's turn. */
    record Paused() implements What {}

    record Resumed() implements What {}

    record Solved() implements What {}

    record Reopened() implements What {}

    /** Spam, a duplicate or an automatic reply: it was never a contact. */
    record Discarded() implements What {}

    /** The verdict on a promise; {@code round} tells repeated ones of a kind apart. */
    record Judged(PromiseKind kind, int round, boolean kept) implements What {}

    /** The customer was asked how it went. */
    record Surveyed() implements What {}

    /** One to five stars for a contact. */
    record Rated(int stars) implements What {
        public Rated {
            Lawful.within("stars", stars, 1, 5);
        }
    }

    /** Time that ended {@code at} was spent so; on a contact, when one is named. */
    record Spent(Activity activity, Instant from) implements What {}

    /** The roster wants this until {@code at}. */
    record Rostered(Activity activity, Instant from) implements What {}

    /** Zero to ten: would you recommend us? */
    record Recommended(int score, Cohort cohort) implements What {
        public Recommended {
            Lawful.within("score", score, 0, 10);
        }
    }

    /** Two records of a customer turned out to be one person. */
    record Merged(String one, String other) implements What {}

    record Ordered() implements What {}

    /** What service cost: people with all their hours, tools, partners; null when it is for all channels. */
    record Paid(Money amount, @Nullable String channel) implements What {}

    /** How many contacts the forecast expects here if nothing deflects them. */
    record Expected(int contacts) implements What {
        public Expected {
            Lawful.within("expected contacts", contacts, 0, 1_000_000_000);
        }
    }

    /** Nothing: the line with this id is taken back. */
    record Withdrawn() implements What {}
}
