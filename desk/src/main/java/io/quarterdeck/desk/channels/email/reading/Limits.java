package io.quarterdeck.desk.channels.email.reading;

import java.time.Duration;

/** How much of one mail is read at most; beyond any of these it goes to quarantine. */
public record Limits(Header header, Structure structure, Duration patience) {

    /** Fields per header, and bytes per field. */
    public record Header(int fields, int length) {}

    /** Parts, how deep they nest, and bytes in all, raw and decoded together. */
    public record Structure(int parts, int depth, long bytes) {}

    // immunity 5: 10,000 parts, 100 MB, endless headers
    public static final Limits STANDARD = new Limits(
            new Header(1_000, 256 * 1024), new Structure(500, 20, 160L * 1024 * 1024), Duration.ofSeconds(20));
}
