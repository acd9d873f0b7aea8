package io.quarterdeck.desk.knowledge.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a file of an article is handed out: a picture is shown, anything else is a download and never a page. */
public final class FileAnswer {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private FileAnswer() {}

    public static ResponseEntity<InputStreamResource> of(ArticleFile file, InputStream content) {
        var shown = PICTURES.contains(file.content().mediaType());
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.content().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .contentType(
                        shown
                                ? MediaType.parseMediaType(file.content().mediaType())
                                : MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.content().size())
                .body(new InputStreamResource(content));
    }
}
