package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The languages in which the help centre speaks. */
@RestController
class HelpLocalesResource {

    private final Articles articles;

    HelpLocalesResource(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/api/v2/help_center/locales")
    @OpenTo(ANYONE)
    Envelope list(Reader reader) {
        return Envelope.of(
                        "locales",
                        articles.locales().stream().map(HelpLocale::tag).toList())
                .with("default_locale", HelpLocale.DEFAULT.tag());
    }
}
