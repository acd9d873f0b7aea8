package io.quarterdeck.desk.knowledge.files;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.knowledge.readers.HelpBrands;
import io.quarterdeck.desk.knowledge.readers.Reader;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The files of articles that are for everybody. */
@RestController
class HelpFilesResource {

    private final HelpBrands brands;
    private final ArticleFiles files;

    HelpFilesResource(HelpBrands brands, ArticleFiles files) {
        this.brands = brands;
        this.files = files;
    }

    @GetMapping("/api/desk/help/{brand}/files/{id}")
    @OpenTo(ANYONE)
    ResponseEntity<InputStreamResource> content(@PathVariable String brand, @PathVariable long id) {
        return brands.in(brand, () -> {
            var file = files.get(Reader.ANYBODY, new ArticleFileId(id));
            return FileAnswer.of(file, files.open(file));
        });
    }
}
