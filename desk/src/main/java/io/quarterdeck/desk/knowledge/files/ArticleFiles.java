package io.quarterdeck.desk.knowledge.files;

import io.quarterdeck.desk.kit.BrandScope;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.kit.blobs.Blobs;
import io.quarterdeck.desk.kit.blobs.BoundedStream;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.knowledge.texts.ArticleId;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of articles. Content is kept before the row that names it, so that a row never names nothing. */
@Service
public class ArticleFiles {

    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int LONGEST_NAME = 255;
    private static final int MOST = 20;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}");

    private final ArticleFileTable table;
    private final Articles articles;
    private final Blobs blobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ArticleFiles(ArticleFileTable table, Articles articles, Blobs blobs, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.articles = articles;
        this.blobs = blobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a file claims to be. */
    public record Claim(String name, @Nullable String mediaType, boolean inline) {}

    /** Adds a file to an article, or keeps it for one that its uploader names later. */
    public ArticleFile add(Reader reader, @Nullable ArticleId article, Claim claim, InputStream content) {
        mayAdd(reader, article);
        var blob = blobs.keep(BrandScope.required(), new BoundedStream(content, LARGEST));
        var kept = new ArticleFile.Content(name(claim.name()), mediaType(claim), blob.size(), blob.sha256());
        return transaction.execute(_ -> {
            mayAdd(reader, article);
            return table.insert(article, reader.person(), kept, claim.inline(), clock.instant());
        });
    }

    private void mayAdd(Reader reader, @Nullable ArticleId article) {
        if (article != null) {
            Articles.mayEdit(articles.get(reader, article, null));
        } else if (!reader.isStaff()) {
            throw Refusal.forbidden("not_staff", "Only the staff may add files to articles");
        }
    }

    /** Gives files that were uploaded before to an article. */
    public void attach(Reader reader, ArticleId article, List<ArticleFileId> files) {
        if (files.isEmpty() || files.size() > MOST) {
            throw Refusal.invalid("attachment_ids", "Name 1 to %d files".formatted(MOST));
        }
        transaction.executeWithoutResult(_ -> {
            Articles.mayEdit(articles.get(reader, article, null));
            if (table.attach(article, files, reader.person(), clock.instant())
                    < Set.copyOf(files).size()) {
                throw Refusal.invalid(
                        "attachment_ids", "Some of these files are not there, not yours or in an article already");
            }
        });
    }

    /** All, or only those that are or are not shown within the text. */
    public List<ArticleFile> of(Reader reader, ArticleId article, @Nullable Boolean inline) {
        return transaction.execute(_ -> {
            articles.get(reader, article, null);
            return table.of(article, inline);
        });
    }

    public ArticleFile get(Reader reader, ArticleFileId id) {
        return transaction.execute(_ -> table.find(reader, id)).orElseThrow(() -> Refusal.notFound(id));
    }

    public InputStream open(ArticleFile file) {
        return blobs.open(BrandScope.required(), file.content().sha256())
                .orElseThrow(() -> Refusal.notFound(file.id()));
    }

    public void delete(Reader reader, ArticleFileId id) {
        transaction.executeWithoutResult(_ -> {
            var file = get(reader, id);
            if (file.article() != null) {
                Articles.mayEdit(articles.get(reader, file.article(), null));
            }
            table.delete(id);
        });
    }

    private static String name(String claimed) {
        var line = claimed.replaceAll("[\\p{Cntrl}<>:\"|?*\\u202A-\\u202E\\u2066-\\u2069]", "_");
        var name = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("file", "A file has a name of 1 to %d characters".formatted(LONGEST_NAME));
        }
        return name;
    }

    private static String mediaType(Claim claim) {
        var type = claim.mediaType() == null
                ? ""
                : claim.mediaType().split(";", 2)[0].strip();
        return MEDIA_TYPE.matcher(type).matches() ? type : "application/octet-stream";
    }
}
