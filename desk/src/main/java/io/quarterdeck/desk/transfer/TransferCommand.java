package io.quarterdeck.desk.transfer;

import io.quarterdeck.desk.accounts.Brand;
import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Members;
import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.files.Luggage;
import io.quarterdeck.desk.transfer.live.LiveExport;
import io.quarterdeck.desk.transfer.live.LiveSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code export BRAND FILE} and {@code import BRAND FILE --from SOURCE [--dry-run] [--staff]}: with the rights of the
 * brand's first administrator, since whoever types it holds the installation. Where the source is the address of a desk
 * that speaks the dialect, all it shows is fetched into the file first, unless the file is there already.
 */
@Component
public class TransferCommand {

    public static final String EXPORT = "usage: quarterdeck export BRAND FILE";
    public static final String IMPORT =
            "usage: quarterdeck import BRAND FILE --from quarterdeck|zendesk|freshdesk|helpscout|gorgias|https://…"
                    + " [--user ADDRESS] [--token TOKEN] [--dry-run] [--staff]";
    private static final int MISUSED = 2;

    private final Brands brands;
    private final Members members;
    private final Importing importing;
    private final Exporting exporting;
    private final LiveExport live;

    TransferCommand(Brands brands, Members members, Importing importing, Exporting exporting, LiveExport live) {
        this.brands = brands;
        this.members = members;
        this.importing = importing;
        this.exporting = exporting;
        this.live = live;
    }

    /** Does what the words say, and gives the exit code: 0 done, 1 done but for rows that were refused, 2 misused. */
    public int run(List<String> words, Path folder, Consumer<String> out, Consumer<String> err) {
        try {
            return words.getFirst().equals("export")
                    ? write(words.subList(1, words.size()), folder, out, err)
                    : bring(words.subList(1, words.size()), folder, out, err);
        } catch (Refusal refusal) {
            err.accept("quarterdeck: " + refusal.getMessage());
            return MISUSED;
        }
    }

    private int write(List<String> words, Path folder, Consumer<String> out, Consumer<String> err) {
        if (words.size() != 2) {
            throw Refusal.invalid("usage", EXPORT);
        }
        var viewer = administrator(words.getFirst());
        var file = folder.resolve(words.getLast());
        var parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw Refusal.invalid("file", "There is no folder for %s".formatted(words.getLast()));
        }
        var lines = BrandScope.<Long, RuntimeException>in(
                viewer.brand(), () -> exporting.write(viewer, file, n -> err.accept("%,d lines".formatted(n))));
        out.accept("%,d lines in %s".formatted(lines, words.getLast()));
        return 0;
    }

    private int bring(List<String> words, Path folder, Consumer<String> out, Consumer<String> err) {
        var asked = Asked.of(words);
        var viewer = administrator(asked.brand());
        var file = folder.resolve(asked.file());
        if (asked.live() != null && !Files.exists(file)) {
            var rows = live.fetch(
                    asked.live(), file, Luggage.beside(file)::keep, n -> err.accept("%,d rows fetched".formatted(n)));
            out.accept("%,d rows of %s in %s".formatted(rows, asked.live(), asked.file()));
        }
        if (!Files.isReadable(file)) {
            throw Refusal.invalid("file", "There is no file %s".formatted(asked.file()));
        }
        var wish = new Importing.Wish(file, asked.source(), asked.dryRun(), asked.withStaff());
        var run = BrandScope.<ImportRun, RuntimeException>in(viewer.brand(), () -> {
            var brought = importing.bring(viewer, wish, (it, _) -> err.accept("%,d rows".formatted(it.rows())));
            importing.report(brought, note -> out.accept(note.line()));
            return brought;
        });
        out.accept("%s%,d rows: %,d added, %,d here already, %,d refused"
                .formatted(asked.dryRun() ? "dry run: " : "", run.rows(), run.added(), run.known(), run.refused()));
        return run.refused() == 0 ? 0 : 1;
    }

    private Viewer administrator(String key) {
        var brand = brands.named(key)
                .orElseThrow(() -> Refusal.invalid(
                        "brand",
                        "There is no brand '%s'; there are %s"
                                .formatted(
                                        key,
                                        String.join(
                                                ", ",
                                                brands.all().stream()
                                                        .map(Brand::key)
                                                        .toList()))));
        return BrandScope.in(brand.id(), members::all).stream()
                .filter(it -> it.role() == Role.ADMIN && it.active())
                .findFirst()
                .map(it -> new Viewer(brand.id(), it.person(), it.name(), it.role()))
                .orElseThrow(() -> Refusal.invalid("brand", "The brand '%s' has no administrator".formatted(key)));
    }

    /** What the words after {@code import} say. */
    private record Asked(
            String brand,
            String file,
            Source source,
            @Nullable LiveSource live,
            boolean dryRun,
            boolean withStaff) {

        private static final List<String> VALUED = List.of("--from", "--user", "--token");

        static Asked of(List<String> words) {
            var plain = new ArrayList<String>();
            var said = new HashMap<String, String>();
            var rest = new ArrayDeque<>(words);
            while (!rest.isEmpty()) {
                var word = rest.remove();
                var parts = word.split("=", 2);
                if (parts.length == 2 && VALUED.contains(parts[0])) {
                    said.put(parts[0], parts[1]);
                } else if (VALUED.contains(word) && !rest.isEmpty()) {
                    said.put(word, rest.remove());
                } else if (word.equals("--dry-run") || word.equals("--staff")) {
                    said.put(word, "");
                } else {
                    plain.add(word);
                }
            }
            var from = said.get("--from");
            if (plain.size() != 2 || from == null || plain.stream().anyMatch(it -> it.startsWith("--"))) {
                throw Refusal.invalid("usage", IMPORT);
            }
            var isLive = LiveSource.isAddress(from);
            var token = said.getOrDefault("--token", Objects.requireNonNullElse(System.getenv("QD_TOKEN"), ""));
            return new Asked(
                    plain.getFirst(),
                    plain.getLast(),
                    isLive ? Source.ZENDESK : Source.named(from),
                    isLive ? LiveSource.of(from, said.get("--user"), token) : null,
                    said.containsKey("--dry-run"),
                    said.containsKey("--staff"));
        }
    }
}
