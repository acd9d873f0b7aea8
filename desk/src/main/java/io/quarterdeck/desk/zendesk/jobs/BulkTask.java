package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Said;
import java.util.Map;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A task whose items are records of the dialect, and that does no more to each than one call would. */
public record BulkTask(String name, String type, String failure, BiFunction<Viewer, Said, Map<String, Object>> work)
        implements JobTask {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public Map<String, Object> perform(Viewer viewer, JsonNode item) {
        return work.apply(viewer, Said.of(JSON.convertValue(item, Map.class)));
    }

    /** What is told of an item that was done: {@code done(7, "create", "Created")}. */
    public static Map<String, Object> done(long id, String action, String status) {
        return Map.of("id", id, "action", action, "status", status, "success", true);
    }
}
