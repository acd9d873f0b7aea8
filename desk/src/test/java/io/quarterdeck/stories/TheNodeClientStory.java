package io.quarterdeck.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.zendesk.jobs.JobWorker;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The field's own Node client, unchanged, at work on a running desk. */
@DeskTest
@Keeps({
    "GET tickets",
    "POST tickets",
    "GET tickets/{id}",
    "PUT tickets/{id}",
    "DELETE tickets/{id}",
    "GET tickets/show_many",
    "GET tickets/recent",
    "POST tickets/create_many",
    "PUT tickets/update_many",
    "DELETE tickets/destroy_many",
    "GET tickets/{id}/comments",
    "GET tickets/{id}/audits",
    "GET tickets/{id}/audits/{audit}",
    "PUT tickets/{id}/audits/{audit}/make_private",
    "GET ticket_audits",
    "GET tickets/{id}/incidents",
    "GET tickets/{id}/collaborators",
    "POST tickets/{id}/tags",
    "PUT tickets/{id}/tags",
    "POST imports/tickets",
    "POST imports/tickets/create_many",
    "GET job_statuses/{id}",
    "POST uploads",
    "GET attachments/{id}",
    "GET ticket_fields",
    "POST ticket_fields",
    "GET ticket_fields/{id}",
    "PUT ticket_fields/{id}",
    "DELETE ticket_fields/{id}",
    "GET ticket_forms",
    "POST ticket_forms",
    "GET ticket_forms/{id}",
    "PUT ticket_forms/{id}",
    "DELETE ticket_forms/{id}",
    "POST tickets/{id}/merge",
    "POST slas/policies",
    "GET slas/policies/{id}",
    "PUT slas/policies/{id}",
    "DELETE slas/policies/{id}",
    "PUT slas/policies/reorder",
    "GET brands",
    "GET brands/{id}",
    "POST brands",
    "PUT brands/{id}",
    "DELETE brands/{id}",
    "GET locales",
    "GET locales/current",
    "GET account/settings"
})
class TheNodeClientStory {

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    @Autowired
    JobWorker worker;

    @Test
    void it_works_as_it_does_elsewhere() throws IOException, InterruptedException {
        var brand = brands.bleusalt();
        try (var meanwhile = Executors.newSingleThreadScheduledExecutor()) {
            meanwhile.scheduleWithFixedDelay(worker::work, 50, 50, TimeUnit.MILLISECONDS);
            var said = NodeScript.run(
                    "e2e/the-node-client.mjs",
                    Map.of(
                            "QD_URL", dialect.stranger().origin(),
                            "QD_EMAIL", brand.email(Role.ADMIN),
                            "QD_TOKEN", dialect.token(brand, Role.ADMIN)));
            meanwhile.shutdownNow();
            assertThat(said.exit()).as(said.words()).isZero();
        }
    }
}
