package io.quarterdeck.desk.transfer.shapes;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How one system writes down what it knows: it turns a row of a file into things of ours, and tells what it left out. */
public interface Shape {

    /** A thing, and the names of what it said that there is no place for. */
    record Read(Item item, List<String> leftOut) {}

    List<Read> read(JsonNode row);
}
