package io.quarterdeck.desk.automation.macros;

import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.BrandRule;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.Rules;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.Said;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.kit.blobs.BoundedStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of macros. Content is kept before the row that names it, so that a row never names nothing. */
@Service
public class MacroFiles {

    /** So many files a macro may have, and so many bytes each. */
    public static final int MOST = 5;

    public static final long LARGEST = 20L << 20;

    private static final int LONGEST_NAME = 255;
    private static final int MOST_WAITING = 50;
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}");

    /** What a file claims to be. */
    public record Claim(String name, @Nullable String mediaType) {}

    private final MacroFileTable table;
    private final Macros macros;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MacroFiles(MacroFileTable table, Macros macros, Blobs blobs, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.macros = macros;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Adds a file to a macro, or keeps it for a day for one that its sender names later. */
    public MacroFile add(Viewer viewer, @Nullable RuleId macro, Claim claim, InputStream content) {
        viewer.must(WORK);
        transaction.executeWithoutResult(_ -> refuseMore(viewer, macro));
        var blob = blobs.keep(BrandScope.required(), new BoundedStream(content, LARGEST));
        var kept = new MacroFile.Content(name(claim.name()), mediaType(claim), blob.size(), blob.sha256());
        return transaction.execute(_ -> {
            refuseMore(viewer, macro);
            return table.insert(macro, viewer.person(), kept, clock.instant());
        });
    }

    private void refuseMore(Viewer viewer, @Nullable RuleId id) {
        if (id == null) {
            table.deleteWaiting(viewer.person(), clock.instant().minus(KEPT));
            if (table.waiting(viewer.person()) >= MOST_WAITING) {
                throw Said.wrong("attachment", "TooLong", "is one too many of those that belong to no macro yet");
            }
            return;
        }
        var macro = macros.usable(viewer, id);
        Rules.mustKeep(viewer, macro);
        if (table.of(id).size() >= MOST) {
            throw tooMany();
        }
    }

    /** From now on these are a macro's files, and no others: some of those it has, and some that waited for it. */
    @Transactional
    public void set(Viewer viewer, BrandRule macro, List<MacroFileId> files) {
        Rules.mustKeep(viewer, macro);
        if (files.size() > MOST) {
            throw tooMany();
        }
        var there = table.of(macro.id()).stream().map(MacroFile::id).collect(Collectors.toSet());
        var fresh = files.stream().filter(it -> !there.contains(it)).collect(Collectors.toSet());
        table.deleteAllBut(macro.id(), Set.copyOf(files));
        if (table.attach(macro.id(), fresh, viewer.person()) < fresh.size()) {
            throw Said.wrong(
                    "attachments", "InvalidValue", "names a file that is not there, not yours or another macro's");
        }
    }

    private static Refusal tooMany() {
        return Said.wrong("attachments", "TooLong", "are too many (the most for one macro is %d)".formatted(MOST));
    }

    /** The files of a macro that this person may use. */
    @Transactional(readOnly = true)
    public List<MacroFile> of(Viewer viewer, RuleId macro) {
        return table.of(macros.usable(viewer, macro).id());
    }

    @Transactional(readOnly = true)
    public MacroFile get(Viewer viewer, MacroFileId id) {
        var file = table.find(id, viewer.person()).orElseThrow(() -> Refusal.notFound(id));
        Optional.ofNullable(file.macro()).ifPresent(it -> macros.usable(viewer, it));
        return file;
    }

    public InputStream open(MacroFile file) {
        return blobs.open(BrandScope.required(), file.content().sha256())
                .orElseThrow(() -> Refusal.notFound(file.id()));
    }

    /** What a file is called, not where it lay. */
    private static String name(String claimed) {
        var line = claimed.replaceAll("[\\p{Cntrl}<>:\"|?*\\u202A-\\u202E\\u2066-\\u2069]", "_");
        var name = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Said.wrong("filename", "InvalidValue", "has 1 to %d characters".formatted(LONGEST_NAME));
        }
        return name;
    }

    private static String mediaType(Claim claim) {
        var type = claim.mediaType() == null
                ? ""
                : claim.mediaType().split(";", 2)[0].strip();
        return MEDIA_TYPE.matcher(type).matches() ? type : "application/octet-stream";
    }
}
