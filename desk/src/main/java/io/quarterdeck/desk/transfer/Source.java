package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.shapes.FreshdeskShape;
import io.quarterdeck.desk.transfer.shapes.GorgiasShape;
import io.quarterdeck.desk.transfer.shapes.HelpScoutShape;
import io.quarterdeck.desk.transfer.shapes.QuarterdeckShape;
import io.quarterdeck.desk.transfer.shapes.Shape;
import io.quarterdeck.desk.transfer.shapes.ZendeskShape;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Where a file comes from. */
public enum Source {
    QUARTERDECK,
    ZENDESK,
    FRESHDESK,
    HELPSCOUT,
    GORGIAS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Source named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "source",
                        "There is no source '%s'; it is one of %s"
                                .formatted(
                                        word,
                                        Arrays.stream(values())
                                                .map(Source::word)
                                                .collect(Collectors.joining(", ")))));
    }

    Shape shape(JsonMapper json) {
        return switch (this) {
            case QUARTERDECK -> new QuarterdeckShape(json);
            case ZENDESK -> new ZendeskShape();
            case FRESHDESK -> new FreshdeskShape();
            case HELPSCOUT -> new HelpScoutShape();
            case GORGIAS -> new GorgiasShape();
        };
    }
}
