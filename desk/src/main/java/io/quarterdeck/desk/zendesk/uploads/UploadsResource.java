package io.quarterdeck.desk.zendesk.uploads;

import static io.quarterdeck.desk.accounts.Permission.NOTE;
import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.tickets.AttachmentId;
import io.quarterdeck.desk.tickets.Contents;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Files on their way in, and those that are there. */
@RestController
@RequestMapping("/api/v2")
class UploadsResource {

    record UploadJson(String token, Instant expiresAt, AttachmentJson attachment, List<AttachmentJson> attachments) {}

    private final Uploads uploads;
    private final Contents contents;

    UploadsResource(Uploads uploads, Contents contents) {
        this.uploads = uploads;
        this.contents = contents;
    }

    /** The body is the file itself, whatever its type. */
    @PostMapping("/uploads")
    @Needs(READ)
    ResponseEntity<Envelope> upload(Viewer viewer, Asked asked, HttpServletRequest request) throws IOException {
        var received = uploads.receive(
                viewer,
                asked.text("filename").orElse(""),
                request.getContentType(),
                asked.text("token").orElse(null),
                request.getInputStream());
        var files = received.upload().files().stream()
                .map(it -> AttachmentJson.of(it, asked))
                .toList();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(Envelope.of(
                        "upload",
                        new UploadJson(received.token(), received.upload().expiresAt(), files.getLast(), files)));
    }

    @DeleteMapping("/uploads/{token}")
    @Needs(READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(Viewer viewer, @PathVariable String token) {
        uploads.drop(viewer, token);
    }

    @GetMapping("/attachments/{id}")
    @Needs(READ)
    Envelope show(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("attachment", found(viewer, asked, id));
    }

    /** Nothing is ever held back for malware, so there is nothing to be let through: the file is answered as it is. */
    @PutMapping("/attachments/{id}")
    @Needs(NOTE)
    Envelope letThrough(Viewer viewer, Asked asked, @PathVariable long id) {
        return Envelope.of("attachment", found(viewer, asked, id));
    }

    /** The content of a file that waits, for whoever sent it; always a download, never a page. */
    @GetMapping("/attachments/{id}/content")
    @Needs(READ)
    ResponseEntity<InputStreamResource> content(Viewer viewer, HttpServletRequest request, @PathVariable long id) {
        ShallowEtagHeaderFilter.disableContentCaching(request);
        var content = uploads.content(viewer, id);
        var named = ContentDisposition.attachment().filename(content.name(), StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, named.build().toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(content.size())
                .body(new InputStreamResource(content.bytes()));
    }

    private AttachmentJson found(Viewer viewer, Asked asked, long id) {
        return contents.attachment(viewer, new AttachmentId(id))
                .map(it -> AttachmentJson.of(it, asked))
                .or(() -> uploads.file(viewer, id).map(it -> AttachmentJson.of(it, asked)))
                .orElseThrow(() -> Refusal.notFound("attachment"));
    }
}
