package io.quarterdeck.desk.zendesk.uploads;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.macros.MacroFileId;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.Secrets;
import io.quarterdeck.desk.kit.blobs.Blob;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.Words;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files for an hour, until the comment comes that names their token; each token is its uploader's own. */
@Service
public class Uploads {

    static final long LARGEST = 50L << 20;

    /** How the token of a macro's file begins: the staff may send such a file again and again. */
    public static final String MACRO_FILE = "macro-attachment-";

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_WAITING = 200;
    private static final int MOST_FILES = 30;
    private static final int LONGEST_NAME = 255;

    /** Where the content of a file is, and what it is called. */
    record Content(String name, long size, InputStream bytes) {}

    private final UploadTable table;
    private final Blobs blobs;
    private final Brands brands;
    private final MacroFiles macroFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            UploadTable table,
            Blobs blobs,
            Brands brands,
            MacroFiles macroFiles,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.macroFiles = macroFiles;
        this.blobs = blobs;
        this.brands = brands;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A token, and all that waits under it. */
    record Received(String token, Upload upload) {}

    /** Keeps one more file, under a new token or with those under an old one. */
    Received receive(Viewer viewer, String name, @Nullable String type, @Nullable String token, InputStream content) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Said.wrong("filename", "InvalidValue", "has 1 to %d characters".formatted(LONGEST_NAME));
        }
        Blob blob;
        try (var bounded = new BoundedContent(content, LARGEST)) {
            blob = blobs.keep(viewer.brand(), bounded);
        } catch (IOException e) {
            throw DialectRefusal.badValue("body", "It could not be read to its end");
        }
        var file = new Upload.Kept(
                clean(name), type == null ? "application/octet-stream" : bare(type), blob.size(), blob.sha256());
        var under = token == null ? Secrets.fresh() : token;
        return transaction.execute(_ -> new Received(under, add(viewer, file, token, under)));
    }

    private Upload add(Viewer viewer, Upload.Kept file, @Nullable String token, String under) {
        var now = clock.instant();
        if (token == null) {
            if (table.waiting(viewer.person()) >= MOST_WAITING) {
                throw Said.wrong("uploads", "TooLong", "are too many that no comment has named yet");
            }
            table.add(table.insert(viewer.person(), Secrets.sha256(under), now.plus(KEPT)), file);
        } else {
            var there = find(viewer, List.of(token)).stream().findFirst().orElseThrow(() -> Refusal.notFound("upload"));
            if (there.files().size() >= MOST_FILES) {
                throw Said.wrong("token", "TooLong", "holds at most %d files".formatted(MOST_FILES));
            }
            table.add(there.id(), file);
        }
        return find(viewer, List.of(under)).getFirst();
    }

    /** The files under these tokens, for a comment of the transaction at hand; nobody can take them twice. */
    public List<Words.File> take(Viewer viewer, List<String> tokens) {
        var distinct = tokens.stream().distinct().toList();
        var ofMacros = distinct.stream().filter(it -> it.startsWith(MACRO_FILE)).toList();
        var sent = distinct.stream().filter(it -> !it.startsWith(MACRO_FILE)).toList();
        var files = new ArrayList<Words.File>();
        ofMacros.forEach(it -> files.add(ofMacro(viewer, it.substring(MACRO_FILE.length()))));
        files.addAll(taken(viewer, sent));
        return List.copyOf(files);
    }

    private List<Words.File> taken(Viewer viewer, List<String> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        var found = find(viewer, tokens);
        if (found.size() < tokens.size()) {
            throw unknown();
        }
        table.delete(found.stream().map(Upload::id).toList());
        return found.stream()
                .flatMap(it -> it.files().stream())
                .map(Upload.File::kept)
                .map(it -> new Words.File(it.name(), it.mediaType(), it.size(), it.sha256(), ""))
                .toList();
    }

    private Words.File ofMacro(Viewer viewer, String id) {
        if (!viewer.may(WORK) || !id.matches("\\d{1,18}")) {
            throw unknown();
        }
        var it = macroFiles.get(viewer, new MacroFileId(Long.parseLong(id))).content();
        return new Words.File(it.name(), it.mediaType(), it.size(), it.sha256(), "");
    }

    private static Refusal unknown() {
        return Said.wrong("uploads", "InvalidValue", "has a token that is expired, used or not yours");
    }

    void drop(Viewer viewer, String token) {
        transaction.executeWithoutResult(_ -> {
            var found = find(viewer, List.of(token));
            if (found.isEmpty()) {
                throw Refusal.notFound("upload");
            }
            table.delete(found.stream().map(Upload::id).toList());
        });
    }

    Optional<Upload.File> file(Viewer viewer, long id) {
        return transaction.execute(_ -> table.file(viewer.person(), id));
    }

    Content content(Viewer viewer, long id) {
        var file = file(viewer, id).orElseThrow(() -> Refusal.notFound("attachment"));
        return new Content(
                file.kept().name(),
                file.kept().size(),
                blobs.open(viewer.brand(), file.kept().sha256()).orElseThrow(() -> Refusal.notFound("attachment")));
    }

    private List<Upload> find(Viewer viewer, List<String> tokens) {
        var hashes = tokens.stream()
                .map(it -> HexFormat.of().formatHex(Secrets.sha256(it)))
                .toList();
        return table.find(viewer.person(), hashes, clock.instant());
    }

    /** What a file is called, not where it lay. */
    private static String clean(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return base.isEmpty() ? "file" : base;
    }

    private static String bare(String type) {
        var bare = type.split(";")[0].strip();
        return bare.matches("[\\w.+-]{1,100}/[\\w.+-]{1,100}") ? bare : "application/octet-stream";
    }

    @Scheduled(fixedDelayString = "PT10M")
    void forgetOldOnes() {
        var now = clock.instant();
        brands.all()
                .forEach(brand -> BrandScope.run(
                        brand.id(), () -> transaction.executeWithoutResult(_ -> table.deleteExpired(now))));
    }
}
