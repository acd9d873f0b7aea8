package io.quarterdeck.desk.zendesk.rules;

import static io.quarterdeck.desk.accounts.Permission.READ_PLAYBOOK;
import static io.quarterdeck.desk.accounts.Permission.WORK;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.automation.RuleId;
import io.quarterdeck.desk.automation.macros.MacroFile;
import io.quarterdeck.desk.automation.macros.MacroFileId;
import io.quarterdeck.desk.automation.macros.MacroFiles;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.desk.zendesk.wire.Listing;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.multipart.MultipartFile;

/** The files of macros, which come as parts of a form: {@code attachment} and {@code filename}. */
@RestController
@RequestMapping("/api/v2/macros")
class MacroFilesResource {

    private final MacroFiles files;

    MacroFilesResource(MacroFiles files) {
        this.files = files;
    }

    @GetMapping("/{id}/attachments")
    @Needs(READ_PLAYBOOK)
    Envelope list(Viewer viewer, Asked asked, @PathVariable long id) {
        var page = asked.page(Listing.of(files.of(viewer, new RuleId(id))));
        return page.as(
                "macro_attachments",
                page.rows().stream().map(it -> MacroFileJson.of(it, asked)).toList());
    }

    @PostMapping("/{id}/attachments")
    @Needs(WORK)
    ResponseEntity<Envelope> add(
            Viewer viewer,
            Asked asked,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile attachment,
            @RequestParam(required = false) @Nullable String filename) {
        return kept(viewer, asked, new RuleId(id), attachment, filename);
    }

    /** A file for a macro that names it later among its {@code attachments}. */
    @PostMapping("/attachments")
    @Needs(WORK)
    ResponseEntity<Envelope> keep(
            Viewer viewer,
            Asked asked,
            @RequestParam(required = false) @Nullable MultipartFile attachment,
            @RequestParam(required = false) @Nullable String filename) {
        return kept(viewer, asked, null, attachment, filename);
    }

    private ResponseEntity<Envelope> kept(
            Viewer viewer,
            Asked asked,
            @Nullable RuleId macro,
            @Nullable MultipartFile sent,
            @Nullable String filename) {
        if (sent == null) {
            throw FieldError.blank("attachment");
        }
        var name = filename == null ? sent.getOriginalFilename() : filename;
        var claim = new MacroFiles.Claim(Objects.requireNonNullElse(name, ""), sent.getContentType());
        try (var content = sent.getInputStream()) {
            MacroFile file = files.add(viewer, macro, claim, content);
            return ResponseEntity.created(
                            URI.create(asked.url("macros/attachments", file.id().value())))
                    .body(Envelope.of("macro_attachment", MacroFileJson.of(file, asked)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/attachments/{attachment}")
    @Needs(READ_PLAYBOOK)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long attachment) {
        return Envelope.of("macro_attachment", MacroFileJson.of(files.get(viewer, new MacroFileId(attachment)), asked));
    }

    /** Always a download, never a page. */
    @GetMapping("/attachments/{attachment}/content")
    @Needs(READ_PLAYBOOK)
    ResponseEntity<InputStreamResource> content(
            Viewer viewer, HttpServletRequest request, @PathVariable long attachment) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        var file = files.get(viewer, new MacroFileId(attachment));
        var named = ContentDisposition.attachment().filename(file.content().name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.content().size())
                .body(new InputStreamResource(files.open(file)));
    }
}
