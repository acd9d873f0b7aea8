package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.Translation;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts translations on the wire. */
@Component
class TranslationAnswers {

    private final HelpUsers users;

    TranslationAnswers(HelpUsers users) {
        this.users = users;
    }

    Envelope list(List<Translation> all, Asked asked) {
        var chosen = asked.many("locales");
        var page = asked.helpCentre()
                .page(Listing.of(all.stream()
                        .filter(it ->
                                chosen.isEmpty() || chosen.contains(it.locale().tag()))
                        .toList()));
        return page.as(
                "translations", page.rows().stream().map(it -> wire(it, asked)).toList());
    }

    Envelope one(Translation it, Asked asked) {
        return Envelope.of("translation", wire(it, asked));
    }

    ResponseEntity<Envelope> created(Translation it, Asked asked) {
        return ResponseEntity.created(URI.create(wire(it, asked).url())).body(one(it, asked));
    }

    static Envelope missing(List<HelpLocale> locales) {
        return Envelope.of("locales", locales.stream().map(HelpLocale::tag).toList());
    }

    private TranslationWire wire(Translation it, Asked asked) {
        return TranslationWire.of(it, users, asked);
    }
}
