package io.quarterdeck.desk.transfer.jobs;

import static io.quarterdeck.desk.accounts.Permission.TRANSFER;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.transfer.ImportNote;
import io.quarterdeck.desk.transfer.Source;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A brand's data on its way in and out over HTTP. */
@RestController
@RequestMapping("/api/desk/transfers")
class TransfersResource {

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    /** Something of a row that was left behind or changed on the way. */
    record NoteJson(long row, int n, String kind, String sourceId, String note) {
        static NoteJson of(ImportNote it) {
            return new NoteJson(it.row(), it.n(), it.kind(), it.sourceId(), it.note());
        }
    }

    record EventJson(
            Instant at,
            @Nullable @Means(PersonId.class) Long by,
            @Means(TransferEvent.What.class) String what) {
        static EventJson of(TransferEvent it) {
            return new EventJson(it.at(), it.by() == null ? null : it.by().value(), TransferJson.word(it.what()));
        }
    }

    private final Transfers transfers;

    TransfersResource(Transfers transfers) {
        this.transfers = transfers;
    }

    /**
     * Brings a file in, in the background: rows of JSON, one on a line or in one array, or an archive of them with their
     * contents. The body of the request is the file. A dry run keeps nothing and reports what would not come.
     */
    @PostMapping("/imports")
    @Needs(TRANSFER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TransferJson bring(
            Viewer viewer,
            @RequestParam @Means(Source.class) String source,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean staff,
            @RequestParam(defaultValue = "import") String name,
            HttpServletRequest request) {
        refuseForms(request);
        var wish = new Transfer.Wish(Transfer.Kind.IMPORT, Source.named(source), dryRun, staff, name);
        try {
            return TransferJson.of(transfers.bring(viewer, wish, request.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all that the brand has into an archive, in the background. */
    @PostMapping("/exports")
    @Needs(TRANSFER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TransferJson export(Viewer viewer) {
        return TransferJson.of(transfers.export(viewer, "export"));
    }

    /** Imports and exports, the newest first, a hundred at a time. */
    @GetMapping
    @Needs(TRANSFER)
    List<TransferJson> list(Viewer viewer, @RequestParam(defaultValue = "9007199254740991") long before) {
        return transfers.before(viewer, before).stream().map(TransferJson::of).toList();
    }

    /** How far one is. */
    @GetMapping("/{id}")
    @Needs(TRANSFER)
    TransferJson show(Viewer viewer, @PathVariable @Means(TransferId.class) long id) {
        return TransferJson.of(transfers.get(viewer, new TransferId(id)));
    }

    /** What an import has to tell, row by row, a hundred notes at a time: those after note {@code n} of a row. */
    @GetMapping("/{id}/notes")
    @Needs(TRANSFER)
    List<NoteJson> notes(
            Viewer viewer,
            @PathVariable @Means(TransferId.class) long id,
            @RequestParam(defaultValue = "0") long row,
            @RequestParam(defaultValue = "0") int n) {
        return transfers.notes(viewer, new TransferId(id), new ImportNote(row, n, "", "", "")).stream()
                .map(NoteJson::of)
                .toList();
    }

    /** All that an import has to tell, as a file of lines. */
    @GetMapping("/{id}/report")
    @Needs(TRANSFER)
    ResponseEntity<InputStreamResource> report(Viewer viewer, @PathVariable @Means(TransferId.class) long id) {
        return download("import-%d-report.ndjson".formatted(id), LINES)
                .body(new InputStreamResource(transfers.report(viewer, new TransferId(id))));
    }

    /** The archive that an export has written, from its start or a range of it. */
    @GetMapping("/{id}/file")
    @Needs(TRANSFER)
    ResponseEntity<FileSystemResource> file(Viewer viewer, @PathVariable @Means(TransferId.class) long id) {
        return download("export-%d.zip".formatted(id), MediaType.APPLICATION_OCTET_STREAM)
                .eTag("\"export-%d\"".formatted(id))
                .body(new FileSystemResource(transfers.file(viewer, new TransferId(id))));
    }

    /** Who asked for it, stopped it and fetched it, the newest first. */
    @GetMapping("/{id}/log")
    @Needs(TRANSFER)
    List<EventJson> log(Viewer viewer, @PathVariable @Means(TransferId.class) long id) {
        return transfers.log(viewer, new TransferId(id)).stream()
                .map(EventJson::of)
                .toList();
    }

    /** Stops it. What was brought in so far stays. */
    @PostMapping("/{id}/cancel")
    @Needs(TRANSFER)
    TransferJson cancel(Viewer viewer, @PathVariable @Means(TransferId.class) long id) {
        return TransferJson.of(transfers.cancel(viewer, new TransferId(id)));
    }

    /** Lets one that failed or was cancelled go on where it was. */
    @PostMapping("/{id}/resume")
    @Needs(TRANSFER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TransferJson resume(Viewer viewer, @PathVariable @Means(TransferId.class) long id) {
        return TransferJson.of(transfers.resume(viewer, new TransferId(id)));
    }

    /** Brings in for good what a dry run has tried, without the file being sent again. */
    @PostMapping("/{id}/bring")
    @Needs(TRANSFER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    TransferJson bringForGood(Viewer viewer, @PathVariable @Means(TransferId.class) long id) {
        return TransferJson.of(transfers.bringForGood(viewer, new TransferId(id)));
    }

    /** Of a form nothing is left by the time that its body could be read. */
    private static void refuseForms(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
            throw Refusal.invalid(
                    "content_type", "Send the file as the body itself, as application/octet-stream, and not as a form");
        }
    }

    private static ResponseEntity.BodyBuilder download(String name, MediaType type) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(type);
    }
}
