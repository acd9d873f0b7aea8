package io.quarterdeck.desk.knowledge;

import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.knowledge.readers.Named;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import io.quarterdeck.desk.knowledge.texts.Portion;
import io.quarterdeck.desk.knowledge.texts.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labels and content tags by which articles are found. */
@Service
public class ArticleMarks {

    private static final int LONGEST = 100;
    private static final int MOST = 100;

    private final MarkTable table;
    private final Clock clock;

    ArticleMarks(MarkTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Each label once, in one order, known by number from now on. */
    List<String> labels(List<String> names, Instant at) {
        var tidy = new TreeSet<String>();
        names.forEach(it -> tidy.add(Named.of(it, LONGEST)));
        if (tidy.size() > MOST) {
            throw Refusal.invalid("label_names", "An article has at most %d labels".formatted(MOST));
        }
        table.label(tidy, at);
        return List.copyOf(tidy);
    }

    Collection<ContentTagId> known(List<ContentTagId> ids) {
        var wanted = Set.copyOf(ids);
        if (wanted.size() > MOST || table.known(wanted).size() != wanted.size()) {
            throw Refusal.invalid("content_tag_ids", "Name at most %d content tags that there are".formatted(MOST));
        }
        return wanted;
    }

    @Transactional(readOnly = true)
    public List<Label> labels(Portion portion) {
        return table.labels(portion.limit(), portion.offset());
    }

    @Transactional(readOnly = true)
    public long countLabels() {
        return table.countLabels();
    }

    /** The labels of an article that the caller was shown. */
    @Transactional(readOnly = true)
    public List<Label> labels(ArticleId article) {
        return table.labels(article);
    }

    @Transactional(readOnly = true)
    public Portion.Part<ContentTag> tags(String beginning, Portion portion) {
        return portion.part(table.tags(beginning, portion));
    }

    @Transactional(readOnly = true)
    public long countTags(String beginning) {
        return table.countTags(beginning);
    }

    @Transactional(readOnly = true)
    public ContentTag tag(ContentTagId id) {
        return table.find(id).orElseThrow(() -> Refusal.notFound(id));
    }

    @Transactional
    public ContentTag addTag(Reader reader, String name) {
        reader.mustEdit();
        return table.insert(Named.of(name, LONGEST), clock.instant())
                .flatMap(table::find)
                .orElseThrow(() -> taken(name));
    }

    @Transactional
    public ContentTag renameTag(Reader reader, ContentTagId id, String name) {
        reader.mustEdit();
        tag(id);
        if (table.rename(id, Named.of(name, LONGEST), clock.instant()) == 0) {
            throw taken(name);
        }
        return tag(id);
    }

    @Transactional
    public void deleteTag(Reader reader, ContentTagId id) {
        reader.mustEdit();
        tag(id);
        table.delete(id);
    }

    private static Refusal taken(String name) {
        return Taken.by("name", "There is already a content tag '%s'".formatted(name));
    }
}
