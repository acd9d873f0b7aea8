package io.quarterdeck.desk.automation.templates;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.engine.rules.Action;
import io.quarterdeck.engine.rules.Fault;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import liqp.Template;
import liqp.TemplateParser;
import liqp.filters.Filter;
import liqp.parser.Flavor;
import org.springframework.stereotype.Component;

/**
 * Templates in Liquid, within bounds: so long, so many rounds of a loop, so much time, so large a result, and no reading
 * from anywhere. They see plain values that were put together for them (immunity 19).
 */
@Component("automation.templates")
public class Templates {

    private static final int LONGEST_TEMPLATE = 65_536;
    private static final int LONGEST_RESULT = 250_000;
    private static final int MOST_ROUNDS = 10_000;
    private static final int MOST_MILLIS = 500;

    private final TemplateParser parser = parser();

    /** What is wrong with the templates among some actions. */
    public List<Fault> faults(List<Action> actions) {
        var faults = new ArrayList<Fault>();
        for (var i = 0; i < actions.size(); i++) {
            for (var text : texts(actions.get(i))) {
                var path = "actions[%d].value".formatted(i);
                fault(text).ifPresent(it -> faults.add(new Fault(path, Fault.Sort.WRONG_VALUE, it)));
            }
        }
        return faults;
    }

    /** Fills a template with values, which are texts, numbers, lists and maps of these. */
    public Filled fill(String template, Map<String, Object> values) {
        if (!template.contains("{{") && !template.contains("{%")) {
            return new Filled(template, List.of());
        }
        var missing = new LinkedHashSet<String>();
        var all = new HashMap<>(values);
        all.put(Noted.MISSING, missing);
        try {
            return new Filled(parsed(template).render(all), List.copyOf(missing));
        } catch (RuntimeException e) {
            throw Refusal.invalid("template", "A text could not be filled: " + firstLine(e));
        }
    }

    private Optional<String> fault(String template) {
        var including = Outputs.including(template);
        if (including.isPresent()) {
            return Optional.of("A text cannot read others; leave out '%s'".formatted(including.get()));
        }
        if (template.length() > LONGEST_TEMPLATE) {
            return Optional.of("A text has at most %,d characters".formatted(LONGEST_TEMPLATE));
        }
        var unknown = Outputs.filters(template).stream()
                .filter(it -> parser.filters.get(it) == null)
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of("There is no filter '%s'".formatted(unknown.get()));
        }
        try {
            parsed(template);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of("The text cannot be read: " + firstLine(e));
        }
    }

    private Template parsed(String template) {
        if (Outputs.including(template).isPresent() || template.length() > LONGEST_TEMPLATE) {
            throw new IllegalArgumentException("it is too long, or reads others");
        }
        return parser.parse(Outputs.noted(template));
    }

    private static List<String> texts(Action action) {
        return switch (action) {
            case Action.Notify(var _, var _, var subject, var body) -> List.of(subject, body);
            case Action.Call(var _, var _, var body) -> List.of(body);
            case Action.Say(var template, var _) -> List.of(template);
            case Action.Retitle(var template) -> List.of(template);
            case Action.Put _, Action.Tag _, Action.Invite _, Action.SayInPublic _ -> List.of();
        };
    }

    /** What the parser says of the first mistake, without its drawing of the place. */
    private static String firstLine(RuntimeException e) {
        var message = e.getMessage() == null ? "it makes no sense" : e.getMessage();
        return message.lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("it makes no sense");
    }

    private static TemplateParser parser() {
        var builder = new TemplateParser.Builder()
                .withFlavor(Flavor.LIQUID)
                .withLocale(Locale.ENGLISH)
                .withDefaultTimeZone(ZoneOffset.UTC)
                .withMaxIterations(MOST_ROUNDS)
                .withMaxSizeRenderedString(LONGEST_RESULT)
                .withMaxTemplateSizeBytes(4L * LONGEST_TEMPLATE)
                .withMaxRenderTimeMillis(MOST_MILLIS)
                .withNameResolver(_ -> {
                    throw new IllegalArgumentException("A text cannot read others");
                });
        for (Filter filter : Flavor.LIQUID.getFilters().values()) {
            builder.withFilter(new Bounded(filter));
        }
        return builder.withFilter(new AsJson()).withFilter(new Noted()).build();
    }
}
