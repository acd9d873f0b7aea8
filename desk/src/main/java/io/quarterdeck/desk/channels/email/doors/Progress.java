package io.quarterdeck.desk.channels.email.doors;

import java.util.Optional;
import java.util.Set;

/** How far one mailbox has been read, remembered where it survives a crash. */
public interface Progress {

    /** Mail up to this UID is kept, as long as the server's numbering is the same. */
    record Watermark(long uidValidity, long uid) {
        public static final Watermark NONE = new Watermark(0, 0);
    }

    /** Where to go on; empty while another node reads this mailbox. */
    Optional<Watermark> begin();

    /** Which mails from that UID on are kept already. */
    Set<Long> kept(long uidValidity, long fromUid);

    void reached(Watermark mark);

    void failed(String reason);
}
