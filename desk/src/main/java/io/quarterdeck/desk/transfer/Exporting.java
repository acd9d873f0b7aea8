package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.transfer.files.Luggage;
import io.quarterdeck.desk.transfer.shapes.Item;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that a brand has into one file, a thing a line, those first that others name; the contents of files stand
 * beside it under their hashes. Never more than a page is in memory, and the file is there when it is whole.
 */
@Service
public class Exporting {

    private final PeopleOut people;
    private final MacrosOut macros;
    private final ArticlesOut articles;
    private final TicketsOut tickets;
    private final JsonMapper json;

    Exporting(PeopleOut people, MacrosOut macros, ArticlesOut articles, TicketsOut tickets, JsonMapper json) {
        this.people = people;
        this.macros = macros;
        this.articles = articles;
        this.tickets = tickets;
        this.json = json;
    }

    /** How many lines it wrote, which is told now and then. */
    public long write(Viewer viewer, Path file, LongConsumer progress) {
        var aside = file.resolveSibling(file.getFileName() + ".part");
        var luggage = Luggage.beside(file);
        try (var out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
            var lines = new Lines(out, progress);
            people.write(viewer, lines);
            macros.write(viewer, luggage, lines);
            articles.write(viewer, luggage, lines);
            tickets.write(viewer, luggage, lines);
            out.flush();
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return lines.count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Lines implements Consumer<Item> {

        private static final int TOLD_EVERY = 1_000;

        private final BufferedWriter out;
        private final LongConsumer progress;
        private long count;

        Lines(BufferedWriter out, LongConsumer progress) {
            this.out = out;
            this.progress = progress;
        }

        @Override
        public void accept(Item item) {
            try {
                out.write(json.writerFor(Item.class).writeValueAsString(item));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
            if (count % TOLD_EVERY == 0) {
                progress.accept(count);
            }
        }
    }
}
