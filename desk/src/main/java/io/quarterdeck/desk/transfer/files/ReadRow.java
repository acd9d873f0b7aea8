package io.quarterdeck.desk.transfer.files;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.shapes.Item;
import io.quarterdeck.desk.transfer.shapes.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file as its shape understands it: things, or why there are none. */
public record ReadRow(
        String id, List<Shape.Read> things, @Nullable String refused) {

    private static final long BYTES_AS_LONG_AS_A_COMMENT = 256 * 1024;

    public static ReadRow of(Rows.Row row, Shape shape) {
        if (row.json() == null) {
            return new ReadRow("-", List.of(), "it is no JSON object");
        }
        try {
            return new ReadRow("-", shape.read(row.json()), null);
        } catch (Refusal refusal) {
            return new ReadRow(row.json().path("id").asString("-"), List.of(), String.valueOf(refusal.getMessage()));
        }
    }

    /** How long it will take, in comments. */
    public long weight() {
        return 1
                + things.stream()
                        .map(Shape.Read::item)
                        .mapToLong(it -> it instanceof Item.Ticket ticket ? weight(ticket) : 1)
                        .sum();
    }

    private static long weight(Item.Ticket ticket) {
        return ticket.comments().stream()
                .mapToLong(comment -> 1
                        + comment.attachments().stream()
                                .mapToLong(file -> 1 + Math.max(0, file.size()) / BYTES_AS_LONG_AS_A_COMMENT)
                                .sum())
                .sum();
    }
}
