package io.quarterdeck.desk.automation;

import io.quarterdeck.engine.rules.Vocabulary;
import org.springframework.stereotype.Component;

/** What a brand's own fields hold, in the kinds that rules know. */
@Component
class CustomShapes {

    Vocabulary.CustomFields current() {
        return Vocabulary.CustomFields.NONE;
    }
}
