package io.quarterdeck.desk.zendesk;

import io.quarterdeck.desk.fixture.dialect.DialectRecorder;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** All endpoints that some test class proves, with the first such class. */
final class KeptEndpoints {

    private KeptEndpoints() {}

    static Map<String, String> byTest() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Keeps.class));
        var kept = new TreeMap<String, String>();
        for (var found : scan.findCandidateComponents("io.quarterdeck")) {
            try {
                var test = Class.forName(found.getBeanClassName());
                for (var endpoint : test.getAnnotation(Keeps.class).value()) {
                    kept.merge(
                            DialectRecorder.plain(endpoint),
                            test.getSimpleName(),
                            (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return kept;
    }
}
