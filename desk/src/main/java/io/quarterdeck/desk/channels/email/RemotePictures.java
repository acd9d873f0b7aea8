package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.egress.Allowed;
import io.quarterdeck.desk.kit.egress.Egress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches a picture that a mail points to when a reader asks for it, so that its sender sees the desk and not the
 * reader. Nothing but the public network is reached, whatever an operator allows for webhooks: anybody may write a mail
 * (immunity 16, 31).
 */
@Component
class RemotePictures {

    private static final Logger log = LoggerFactory.getLogger(RemotePictures.class);
    private static final int LARGEST = 5_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int REDIRECTS = 3;
    /** From the first look at the name to the last byte, so that a server which drips gains nothing by it. */
    static final Duration LONGEST = Duration.ofSeconds(15);
    /** The time that all pictures of one mail share. */
    private static final Duration LONGEST_MAIL = Duration.ofSeconds(30);

    static final int MOST_IN_A_MAIL = 30;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Egress egress;
    private final Duration longestMail;

    RemotePictures() {
        this(SystemDefaultDnsResolver.INSTANCE, LONGEST, LONGEST_MAIL);
    }

    RemotePictures(DnsResolver names, Duration longest, Duration longestMail) {
        this.longestMail = longestMail;
        this.egress = new Egress(
                names, Allowed.NOTHING, new Egress.Limits(PATIENCE, longest, REDIRECTS, "Quarterdeck picture proxy"));
    }

    /** The pictures of one mail by their addresses: the first ones, and as many as come within the time they share. */
    Map<String, String> fetchAll(Collection<String> addresses) {
        var over = Egress.after(longestMail);
        var pictures = new HashMap<String, String>();
        for (var address : addresses.stream().distinct().limit(MOST_IN_A_MAIL).toList()) {
            if (!over.isDone()) {
                fetch(address, over).ifPresent(it -> pictures.put(address, it));
            }
        }
        return pictures;
    }

    /** The picture as a data URI; nothing when it is none, too large, slow, or not out there. */
    Optional<String> fetch(String address) {
        return fetch(address, Egress.after(longestMail));
    }

    private Optional<String> fetch(String address, CompletableFuture<Boolean> over) {
        try {
            return egress.call(Egress.Call.get(URI.create(address)), over, RemotePictures::picture);
        } catch (IOException | IllegalArgumentException e) {
            log.info("remote picture not fetched reason={}", e.toString());
            return Optional.empty();
        }
    }

    private static Optional<String> picture(Egress.Answer answer) throws IOException {
        var type = answer.header("Content-Type")
                .map(it -> it.split(";")[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (answer.status() != 200 || !PICTURES.contains(type)) {
            return Optional.empty();
        }
        var bytes = answer.first(LARGEST + 1);
        return bytes.length > LARGEST
                ? Optional.empty()
                : Optional.of(
                        "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes)));
    }
}
