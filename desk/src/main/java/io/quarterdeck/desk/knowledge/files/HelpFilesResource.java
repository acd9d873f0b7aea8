package io.quarterdeck.desk.knowledge.files;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.accounts.Viewers;
import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.knowledge.readers.HelpBrands;
import io.quarterdeck.desk.knowledge.readers.Readers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of articles at one address for everybody; who has signed in sees what is for them. */
@RestController
class HelpFilesResource {

    private final HelpBrands brands;
    private final Readers readers;
    private final ArticleFiles files;

    HelpFilesResource(HelpBrands brands, Readers readers, ArticleFiles files) {
        this.brands = brands;
        this.readers = readers;
        this.files = files;
    }

    /** A file of a published article. */
    @GetMapping("/api/desk/help/{brand}/files/{id}")
    @OpenTo(ANYONE)
    ResponseEntity<InputStreamResource> content(
            HttpServletRequest request, @PathVariable String brand, @PathVariable @Means(ArticleFileId.class) long id) {
        return brands.in(brand, () -> {
            var viewer = Viewers.of(request).filter(it -> it.brand().equals(BrandScope.required()));
            var file = files.get(readers.of(viewer), new ArticleFileId(id));
            return FileAnswer.of(file, files.open(file));
        });
    }
}
