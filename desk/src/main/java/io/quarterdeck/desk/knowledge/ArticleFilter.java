package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.kit.Db;
import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.HelpLocale;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which articles: in a language, a place, with labels, by somebody, made or changed when. Null asks for nothing. */
public record ArticleFilter(
        @Nullable HelpLocale locale,
        @Nullable CategoryId category,
        @Nullable SectionId section,
        List<String> labels,
        @Nullable PersonId author,
        Span created,
        Span updated) {

    /** From an instant on, until before another. */
    public record Span(@Nullable Instant from, @Nullable Instant until) {
        public static final Span EVER = new Span(null, null);
    }

    public static final ArticleFilter ALL = new ArticleFilter(null, null, null, List.of(), null, Span.EVER, Span.EVER);

    /** Every article has all of the {@link #labels}. */
    static final String CONDITION = """
               and (cast(:section as bigint) is null or a.section_id = :section)
               and (cast(:category as bigint) is null
                    or exists (select 1
                                 from help_section h
                                where h.brand_id = a.brand_id
                                  and h.id = a.section_id
                                  and h.category_id = :category))
               and (cardinality(cast(:labels as text[])) = 0 or a.labels @> cast(:labels as text[]))
               and (cast(:author as bigint) is null or a.author_id = :author)
               and (cast(:created_from as timestamptz) is null or a.created_at >= :created_from)
               and (cast(:created_until as timestamptz) is null or a.created_at < :created_until)
               and (cast(:updated_from as timestamptz) is null or a.updated_at >= :updated_from)
               and (cast(:updated_until as timestamptz) is null or a.updated_at < :updated_until)
            """;

    public static ArticleFilter in(SectionId section) {
        return new ArticleFilter(null, null, section, List.of(), null, Span.EVER, Span.EVER);
    }

    public ArticleFilter in(@Nullable HelpLocale it) {
        return new ArticleFilter(it, category, section, labels, author, created, updated);
    }

    Db.Statement bind(Db.Statement statement) {
        return statement
                .with("locale", locale == null ? null : locale.tag())
                .with("section", section)
                .with("category", category)
                .with("labels", labels)
                .with("author", author)
                .with("created_from", created.from())
                .with("created_until", created.until())
                .with("updated_from", updated.from())
                .with("updated_until", updated.until());
    }
}
