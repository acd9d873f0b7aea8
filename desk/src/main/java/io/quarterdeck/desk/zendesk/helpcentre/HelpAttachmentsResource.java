package io.quarterdeck.desk.zendesk.helpcentre;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;
import static io.quarterdeck.desk.accounts.Permission.EDIT_ARTICLES;
import static io.quarterdeck.desk.accounts.Permission.READ_ARTICLES;

import io.quarterdeck.desk.accounts.Brands;
import io.quarterdeck.desk.accounts.Needs;
import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.files.ArticleFile;
import io.quarterdeck.desk.knowledge.files.ArticleFileId;
import io.quarterdeck.desk.knowledge.files.ArticleFiles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Envelope;
import io.quarterdeck.desk.zendesk.wire.FieldError;
import io.quarterdeck.desk.zendesk.wire.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of articles, which come as parts of a form: {@code file} and {@code inline}. */
@RestController
@RequestMapping("/api/v2/help_center/articles")
class HelpAttachmentsResource {

    /** A file of an article as the wire shows it. */
    record FileJson(
            long id,
            String url,
            @Nullable Long articleId,
            String displayFileName,
            String fileName,
            String contentUrl,
            String contentType,
            long size,
            boolean inline,
            Instant createdAt,
            Instant updatedAt) {

        static FileJson of(ArticleFile it, String brand, Asked asked) {
            var id = it.id().value();
            return new FileJson(
                    id,
                    asked.url("help_center/articles/attachments", id),
                    it.article() == null ? null : it.article().value(),
                    it.content().name(),
                    it.content().name(),
                    asked.address("/api/desk/help/%s/files/%d".formatted(brand, id)),
                    it.content().mediaType(),
                    it.content().size(),
                    it.inline(),
                    it.createdAt(),
                    it.updatedAt());
        }
    }

    record Bulk(@Nullable List<@Nullable Long> attachmentIds) {
        List<ArticleFileId> files() {
            if (attachmentIds == null || attachmentIds.contains(null)) {
                throw FieldError.blank("attachment_ids");
            }
            return attachmentIds.stream()
                    .map(it -> new ArticleFileId(Objects.requireNonNull(it)))
                    .toList();
        }
    }

    private final ArticleFiles files;
    private final Articles articles;
    private final Brands brands;

    HelpAttachmentsResource(ArticleFiles files, Articles articles, Brands brands) {
        this.files = files;
        this.articles = articles;
        this.brands = brands;
    }

    @GetMapping("/{id}/attachments")
    @OpenTo(ANYONE)
    Envelope all(Reader reader, Asked asked, @PathVariable long id) {
        return list(reader, asked, id, null);
    }

    @GetMapping("/{id}/attachments/inline")
    @OpenTo(ANYONE)
    Envelope inline(Reader reader, Asked asked, @PathVariable long id) {
        return list(reader, asked, id, true);
    }

    @GetMapping("/{id}/attachments/block")
    @OpenTo(ANYONE)
    Envelope block(Reader reader, Asked asked, @PathVariable long id) {
        return list(reader, asked, id, false);
    }

    private Envelope list(Reader reader, Asked asked, long id, @Nullable Boolean inline) {
        var page = asked.helpCentre().page(Listing.of(files.of(reader, new ArticleId(id), inline)));
        return page.as(
                "article_attachments",
                page.rows().stream().map(it -> wire(it, asked)).toList());
    }

    @PostMapping("/{id}/attachments")
    @Needs(READ_ARTICLES)
    ResponseEntity<Envelope> add(
            Reader reader,
            Asked asked,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean inline) {
        return kept(reader, asked, articles.get(reader, new ArticleId(id), null).id(), file, inline);
    }

    /** A file that is given to an article later. */
    @PostMapping("/attachments")
    @Needs(EDIT_ARTICLES)
    ResponseEntity<Envelope> keep(
            Reader reader,
            Asked asked,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "false") boolean inline) {
        return kept(reader, asked, null, file, inline);
    }

    private ResponseEntity<Envelope> kept(
            Reader reader, Asked asked, @Nullable ArticleId article, @Nullable MultipartFile file, boolean inline) {
        if (file == null) {
            throw FieldError.blank("file");
        }
        var name = file.getOriginalFilename();
        var claim = new ArticleFiles.Claim(
                name == null || name.isBlank() ? "attachment" : name, file.getContentType(), inline);
        try (var content = file.getInputStream()) {
            var wire = wire(files.add(reader, article, claim, content), asked);
            return ResponseEntity.created(URI.create(wire.url())).body(Envelope.of("article_attachment", wire));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/{id}/bulk_attachments")
    @Needs(READ_ARTICLES)
    Envelope attach(Reader reader, @PathVariable long id, @RequestBody Bulk bulk) {
        var article = articles.get(reader, new ArticleId(id), null).id();
        files.attach(reader, article, bulk.files());
        return Envelope.EMPTY;
    }

    @GetMapping("/attachments/{id}")
    @OpenTo(ANYONE)
    Envelope show(Reader reader, Asked asked, @PathVariable long id) {
        return Envelope.of("article_attachment", wire(files.get(reader, new ArticleFileId(id)), asked));
    }

    @DeleteMapping("/attachments/{id}")
    @Needs(READ_ARTICLES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Reader reader, @PathVariable long id) {
        files.delete(reader, new ArticleFileId(id));
    }

    private FileJson wire(ArticleFile it, Asked asked) {
        return FileJson.of(it, brands.get(BrandScope.required()).key(), asked);
    }
}
