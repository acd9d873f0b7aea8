package io.quarterdeck.desk.knowledge;

import static io.quarterdeck.desk.accounts.OpenTo.Whom.ANYONE;

import io.quarterdeck.desk.accounts.OpenTo;
import io.quarterdeck.desk.kit.Means;
import io.quarterdeck.desk.knowledge.readers.HelpBrands;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.shelves.ShelfTree;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The help centre of a brand for everybody: what is published for all, and nothing of who wrote it. */
@RestController
@RequestMapping("/api/desk/help/{brand}")
class HelpResource {

    private final HelpBrands brands;
    private final Articles articles;
    private final ArticlePages pages;
    private final ShelfTree shelves;

    HelpResource(HelpBrands brands, Articles articles, ArticlePages pages, ShelfTree shelves) {
        this.brands = brands;
        this.articles = articles;
        this.pages = pages;
        this.shelves = shelves;
    }

    /** Categories and sections, as a tree. */
    @GetMapping("/shelves")
    @OpenTo(ANYONE)
    List<ShelfTree.Node> shelves(@PathVariable String brand, @RequestParam(required = false) @Nullable String locale) {
        return brands.in(brand, () -> shelves.tree(locale == null ? null : HelpLocale.of(locale)));
    }

    /** What is published for everybody, a page at a time. */
    @GetMapping("/articles")
    @OpenTo(ANYONE)
    ArticleJson.ListJson list(@PathVariable String brand, ArticlePages.Asked asked) {
        return brands.in(brand, () -> pages.list(Reader.ANYBODY, asked));
    }

    /** Published articles by words, the best first. */
    @GetMapping("/articles/search")
    @OpenTo(ANYONE)
    ArticleJson.FindsJson find(
            @PathVariable String brand, @RequestParam(defaultValue = "") String q, ArticlePages.Asked asked) {
        return brands.in(brand, () -> pages.find(Reader.ANYBODY, q, asked));
    }

    @GetMapping("/articles/{id}")
    @OpenTo(ANYONE)
    ArticleJson.Of show(
            @PathVariable String brand,
            @PathVariable @Means(ArticleId.class) long id,
            @RequestParam(required = false) @Nullable String locale) {
        var language = locale == null ? null : HelpLocale.of(locale);
        return brands.in(
                brand, () -> ArticleJson.of(articles.get(Reader.ANYBODY, new ArticleId(id), language), Reader.ANYBODY));
    }
}
