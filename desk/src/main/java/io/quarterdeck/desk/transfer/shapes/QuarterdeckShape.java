package io.quarterdeck.desk.transfer.shapes;

import io.quarterdeck.desk.kit.Refusal;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own file: each row is a thing already. */
public record QuarterdeckShape(JsonMapper json) implements Shape {

    @Override
    public List<Read> read(JsonNode row) {
        try {
            return List.of(new Read(json.treeToValue(row, Item.class), List.of()));
        } catch (JacksonException e) {
            throw Refusal.invalid("row", "This row is none of a Quarterdeck export");
        }
    }
}
