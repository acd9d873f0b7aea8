package io.quarterdeck.desk.zendesk.helpcentre;

import io.quarterdeck.desk.knowledge.Article;
import io.quarterdeck.desk.knowledge.Articles;
import io.quarterdeck.desk.knowledge.readers.Reader;
import io.quarterdeck.desk.zendesk.wire.Export;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The articles in the order in which they changed, but none that is younger than the lag. */
@Component
class ArticleChanges {

    private final Articles articles;
    private final Clock clock;
    private final Duration lag;

    ArticleChanges(Articles articles, Clock clock, @Value("${quarterdeck.export-lag:60s}") Duration lag) {
        this.articles = articles;
        this.clock = clock;
        this.lag = lag;
    }

    Export<Article> seenBy(Reader reader) {
        // an export without a lag reaches to this very instant, and what happens in it is still part of it
        var until = clock.instant().minus(lag).plusNanos(lag.isZero() ? 1_000 : 0);
        return new Export<>() {
            @Override
            public List<Article> after(Point point, int most) {
                return articles.changed(reader, point.at(), point.id(), until, most);
            }

            @Override
            public Point point(Article row) {
                return new Point(row.times().updatedAt(), row.id().value());
            }
        };
    }
}
