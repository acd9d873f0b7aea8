package io.quarterdeck.desk.automation.templates;

import java.util.Collection;
import liqp.TemplateContext;
import liqp.filters.Filter;

/** Writes down by its name what was to be said and is empty; it changes nothing. */
final class Noted extends Filter {

    static final String NAME = "noted_when_empty";
    static final String MISSING = "names_of_what_was_empty";

    Noted() {
        super(NAME);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object apply(Object value, TemplateContext context, Object... params) {
        if (asString(value, context).isBlank() && context.get(MISSING) instanceof Collection<?> missing) {
            ((Collection<String>) missing).add(asString(params[0], context));
        }
        return value;
    }
}
