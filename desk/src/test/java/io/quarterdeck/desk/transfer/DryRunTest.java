package io.quarterdeck.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A dry run reads a file of any size a portion at a time, keeps nothing, and tells what the import will tell. */
@DeskTest
class DryRunTest {

    private static final int TICKETS = 220;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    TransferCommand command;

    @TempDir
    Path folder;

    TestBrand brand;
    ExportFile export;

    @BeforeEach
    void a_file_of_several_portions() throws IOException {
        brand = brands.bleusalt();
        export = ExportFile.of(folder.resolve("big.ndjson"), TICKETS);
    }

    @Test
    void it_tells_what_the_import_tells_and_keeps_nothing() {
        var before = rows();
        var dry = bring(it -> {}, "--dry-run");
        assertThat(rows()).isEqualTo(before);
        assertThat(left("import_rehearsal")).isEqualTo("0");
        var wet = bring(it -> {});
        assertThat(dry.subList(0, dry.size() - 1)).isEqualTo(wet.subList(0, wet.size() - 1));
        assertThat(dry.getLast()).isEqualTo("dry run: " + wet.getLast());
        assertThat(wet.getLast())
                .isEqualTo("%,d rows: %,d added, 0 here already, %,d refused"
                        .formatted(export.rows, export.rows - export.refused, export.refused));
    }

    @Test
    void one_that_was_killed_goes_on_and_one_that_has_ended_is_done_again() {
        var seen = new ArrayList<String>();
        assertThatThrownBy(() -> bring(
                        it -> {
                            seen.add(it);
                            if (seen.size() == 2) {
                                throw new IllegalStateException("killed");
                            }
                        },
                        "--dry-run"))
                .hasMessage("killed");
        var first = bring(it -> {}, "--dry-run");
        assertThat(first.getLast()).contains("%,d rows".formatted(export.rows));
        assertThat(bring(it -> {}, "--dry-run")).isEqualTo(first);
        bring(it -> {});
        assertThat(bring(it -> {}, "--dry-run").getLast())
                .isEqualTo("dry run: %,d rows: 0 added, %,d here already, %,d refused"
                        .formatted(export.rows, export.rows - export.refused, export.refused));
    }

    /** The report, a line each. */
    private List<String> bring(Consumer<String> progress, String... more) {
        var words = new ArrayList<>(List.of("import", brand.key(), "big.ndjson", "--from", "quarterdeck"));
        words.addAll(List.of(more));
        var said = new ArrayList<String>();
        assertThat(command.run(words, folder, said::add, progress))
                .as("%s", said)
                .isEqualTo(1);
        return said;
    }

    private List<String> rows() {
        return List.of(left("ticket"), left("customer"), left("organization"), left("imported"), left("article"));
    }

    private String left(String table) {
        return database.asOwnerRead("select count(*) from %s where brand_id = %d"
                .formatted(table, brand.brand().id().value()));
    }
}
