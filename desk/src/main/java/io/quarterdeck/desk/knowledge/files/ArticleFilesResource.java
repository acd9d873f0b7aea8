package io.quarterdeck.desk.knowledge.files;

import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.knowledge.readers.Readers;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files of articles: sent as they are, in the body of a request. */
@RestController
@RequestMapping("/api/desk/articles")
class ArticleFilesResource {

    record FileJson(long id, String name, String mediaType, long size, boolean inline, Instant createdAt) {
        static FileJson of(ArticleFile it) {
            return new FileJson(
                    it.id().value(),
                    it.content().name(),
                    it.content().mediaType(),
                    it.content().size(),
                    it.inline(),
                    it.createdAt());
        }
    }

    private final ArticleFiles files;
    private final Readers readers;

    ArticleFilesResource(ArticleFiles files, Readers readers) {
        this.files = files;
        this.readers = readers;
    }

    @GetMapping("/{id}/files")
    @Needs(READ_ARTICLES)
    List<FileJson> list(Viewer viewer, @PathVariable @Means(ArticleId.class) long id) {
        return files.of(readers.of(viewer), new ArticleId(id), null).stream()
                .map(FileJson::of)
                .toList();
    }

    /** Keeps the body of the request as a file of the article. */
    @PostMapping("/{id}/files")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FileJson> add(
            Viewer viewer,
            @PathVariable @Means(ArticleId.class) long id,
            @RequestParam(defaultValue = "file") String name,
            @RequestParam(defaultValue = "false") boolean inline,
            HttpServletRequest request) {
        try {
            var claim = new ArticleFiles.Claim(name, request.getContentType(), inline);
            var file = files.add(readers.of(viewer), new ArticleId(id), claim, request.getInputStream());
            return ResponseEntity.created(
                            URI.create("/api/desk/articles/files/" + file.id().value()))
                    .body(FileJson.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file itself. */
    @GetMapping("/files/{id}")
    @Needs(READ_ARTICLES)
    ResponseEntity<InputStreamResource> content(Viewer viewer, @PathVariable @Means(ArticleFileId.class) long id) {
        var file = files.get(readers.of(viewer), new ArticleFileId(id));
        return FileAnswer.of(file, files.open(file));
    }

    @DeleteMapping("/files/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Viewer viewer, @PathVariable @Means(ArticleFileId.class) long id) {
        files.delete(readers.of(viewer), new ArticleFileId(id));
    }
}
