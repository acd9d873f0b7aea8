package io.quarterdeck.desk.kit.postgres;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a desk whose exports could miss a change. An export leaves out what is younger than its lag, in the
 * belief that nothing older will still be committed; that is true only while no transaction may live as long.
 */
@Component
class ExportLag {

    ExportLag(
            @Value("${quarterdeck.export-lag}") Duration lag,
            @Value("${quarterdeck.transaction-timeout}") Duration longest) {
        var endless = longest.isZero() || longest.isNegative();
        if (!lag.isZero() && (endless || longest.compareTo(lag) >= 0)) {
            throw new IllegalStateException(
                    "quarterdeck.transaction-timeout is %s and quarterdeck.export-lag is %s; a transaction that lives as long as the lag may be missed by an export: make the timeout shorter"
                            .formatted(endless ? "endless" : longest.toSeconds() + "s", lag.toSeconds() + "s"));
        }
    }
}
