package io.quarterdeck.desk.automation.templates;

import liqp.TemplateContext;
import liqp.filters.Filter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a value as JSON with its quotes, so that nobody's words break the body of a webhook. */
final class AsJson extends Filter {

    private static final JsonMapper JSON = JsonMapper.shared();

    AsJson() {
        super("json");
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... params) {
        return JSON.writeValueAsString(value);
    }
}
