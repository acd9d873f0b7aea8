package io.quarterdeck.desk.channels.email;

import static io.quarterdeck.desk.accounts.Permission.READ;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.tickets.Attachment;
import io.quarterdeck.desk.tickets.AttachmentId;
import io.quarterdeck.desk.tickets.Contents;
import io.quarterdeck.desk.tickets.MessageId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out what strangers sent: their HTML under a policy that lets nothing run or load (immunity 15, 16), their files
 * as downloads and never as pages.
 */
@RestController
@RequestMapping("/api/desk")
class ContentsResource {

    private static final long LARGEST_INLINE = 2_000_000;
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Contents contents;
    private final Blobs blobs;
    private final RemotePictures remote;

    ContentsResource(Contents contents, Blobs blobs, RemotePictures remote) {
        this.contents = contents;
        this.blobs = blobs;
        this.remote = remote;
    }

    /** The HTML of a message, made safe, for a frame. */
    @GetMapping("/messages/{id}/body")
    @Needs(READ)
    ResponseEntity<String> body(
            Viewer viewer, @PathVariable @Means(MessageId.class) long id, @RequestParam(defaultValue = "0") boolean images) {
        var message = new MessageId(id);
        var html = contents.html(viewer, message).orElseThrow(() -> Refusal.notFound(message));
        var page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        for (var attached : page.select("img[data-cid]")) {
            contents.attachments(message).stream()
                    .filter(it -> it.contentId().equals(attached.attr("data-cid")) && isShown(it))
                    .findFirst()
                    .ifPresent(it -> attached.attr("src", "data:%s;base64,%s".formatted(it.mediaType(), base64(it))));
        }
        if (images) {
            var pointing = page.select("img[data-remote-src]");
            var pictures = remote.fetchAll(pointing.eachAttr("data-remote-src"));
            for (var it : pointing) {
                var picture = pictures.get(it.attr("data-remote-src"));
                if (picture != null) {
                    it.attr("src", picture);
                }
            }
        }
        page.head()
                .append("<meta name=\"referrer\" content=\"no-referrer\">"
                        + "<style>body{font:15px/1.55 ui-sans-serif,system-ui,sans-serif;margin:0;overflow-wrap:anywhere}"
                        + "img{max-width:100%;height:auto}</style>");
        return ResponseEntity.ok()
                .header("Content-Security-Policy", policy())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body("<!doctype html>" + page.outerHtml());
    }

    private static String policy() {
        return "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
                + "img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'";
    }

    /** An attachment, to be saved. */
    @GetMapping("/attachments/{id}")
    @Needs(READ)
    ResponseEntity<InputStreamResource> attachment(Viewer viewer, @PathVariable @Means(AttachmentId.class) long id) {
        var file = contents.attachment(viewer, new AttachmentId(id))
                .orElseThrow(() -> Refusal.notFound(new AttachmentId(id)));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .body(new InputStreamResource(open(file)));
    }

    private static boolean isShown(Attachment it) {
        return PICTURES.contains(it.mediaType()) && it.size() <= LARGEST_INLINE;
    }

    private String base64(Attachment it) {
        try (var content = open(it)) {
            return Base64.getEncoder().encodeToString(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(Attachment it) {
        return blobs.open(BrandScope.required(), it.sha256()).orElseThrow(() -> Refusal.notFound(it.id()));
    }
}
