package io.quarterdeck.desk.transfer.jobs;

import io.quarterdeck.desk.transfer.ImportNote;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The report of an import, a JSON object a line, read a page at a time while it is sent. */
final class ReportLines implements Enumeration<InputStream> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final Function<@Nullable ImportNote, List<ImportNote>> pages;
    private List<ImportNote> page;

    private ReportLines(Function<@Nullable ImportNote, List<ImportNote>> pages) {
        this.pages = pages;
        this.page = pages.apply(null);
    }

    /** {@code pages} gives the notes after one. */
    static InputStream of(Function<@Nullable ImportNote, List<ImportNote>> pages) {
        return new SequenceInputStream(new ReportLines(pages));
    }

    @Override
    public boolean hasMoreElements() {
        return !page.isEmpty();
    }

    @Override
    public InputStream nextElement() {
        if (page.isEmpty()) {
            throw new NoSuchElementException();
        }
        var lines = new StringBuilder();
        page.forEach(it -> lines.append(JSON.writeValueAsString(it)).append('\n'));
        page = pages.apply(page.getLast());
        return new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
