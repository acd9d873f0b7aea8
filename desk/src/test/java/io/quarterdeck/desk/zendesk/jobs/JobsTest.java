package io.quarterdeck.desk.zendesk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.TestDatabase;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.Keeps;
import io.quarterdeck.desk.kit.BrandId;
import io.quarterdeck.desk.kit.Refusal;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.DialectRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

@DeskTest
@Import(JobsTest.Counting.class)
@Keeps({"GET job_statuses", "GET job_statuses/{id}", "GET job_statuses/show_many"})
class JobsTest {

    /** Counts, refuses what is odd, and breaks at 13. */
    @TestComponent
    static class Counting implements JobTask {

        final List<String> counted = new ArrayList<>();
        BrandId brand = new BrandId(0);
        boolean dies;

        @Override
        public String name() {
            return "test.count";
        }

        @Override
        public String type() {
            return "Bulk Count";
        }

        @Override
        public String failure() {
            return "CountFailed";
        }

        @Override
        public Map<String, Object> perform(Viewer viewer, JsonNode item) {
            var number = item.path("number").asInt();
            if (dies && number == 4) {
                throw new Error("kill -9");
            }
            if (number == 13) {
                throw new IllegalStateException("a bug");
            }
            if (number % 2 == 1) {
                throw Refusal.invalid("number", "%d is odd".formatted(number));
            }
            if (viewer.brand().equals(brand)) {
                counted.add(viewer.role() + " " + number);
            }
            return Map.of("id", number, "success", true);
        }
    }

    @Autowired
    Jobs jobs;

    @Autowired
    JobWorker worker;

    @Autowired
    Counting counting;

    @Autowired
    TestBrands brands;

    @Autowired
    TestDatabase database;

    @Autowired
    Dialect dialect;

    TestBrand brand;
    DialectCaller agent;

    @BeforeEach
    void an_agent_and_an_empty_count() {
        brand = brands.bleusalt();
        agent = dialect.as(brand, Role.AGENT);
        counting.dies = false;
        counting.counted.clear();
        counting.brand = brand.brand().id();
    }

    @Test
    void a_job_is_queued_first_and_tells_item_by_item_how_it_went() {
        var id = begin(0, 1, 2, 13);
        var queued = agent.get("job_statuses/{id}", id).path("job_status");
        assertThat(queued.path("status").asString()).isEqualTo("queued");
        assertThat(List.of(queued.path("total"), queued.path("progress"), queued.path("results")))
                .allMatch(JsonNode::isNull);
        worker.work();
        var done = agent.get("job_statuses/{id}", id).path("job_status");
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertThat(done.path("job_type").asString()).isEqualTo("Bulk Count");
        assertThat(done.path("total").asInt()).isEqualTo(4);
        assertThat(done.path("progress").asInt()).isEqualTo(4);
        assertThat(done.path("results")).hasSize(4);
        assertThat(done.path("results").get(1).path("error").asString()).isEqualTo("CountFailed");
        assertThat(done.path("results").get(1).path("details").asString()).contains("1 is odd");
        assertThat(done.path("results").get(2).path("id").asInt()).isEqualTo(2);
        assertThat(done.path("results").get(3).path("details").asString()).contains("incident");
        assertThat(counting.counted).containsExactly("AGENT 0", "AGENT 2");
    }

    @Test
    void a_job_whose_worker_was_killed_goes_on_where_it_stood() {
        var id = begin(0, 2, 4, 6);
        counting.dies = true;
        assertThatThrownBy(worker::work).isInstanceOf(Error.class);
        counting.dies = false;
        worker.work();
        assertThat(agent.get("job_statuses/{id}", id)
                        .path("job_status")
                        .path("status")
                        .asString())
                .as("the lease of the dead worker holds")
                .isEqualTo("working");
        assertThat(agent.get("job_statuses/{id}", id)
                        .path("job_status")
                        .path("progress")
                        .asInt())
                .isEqualTo(2);
        database.asOwner(
                "update job set leased_until = leased_until - interval '2 minutes' where id = '%s'".formatted(id));
        worker.work();
        worker.work();
        assertThat(agent.get("job_statuses/{id}", id)
                        .path("job_status")
                        .path("status")
                        .asString())
                .isEqualTo("completed");
        assertThat(counting.counted).as("each once").containsExactly("AGENT 0", "AGENT 2", "AGENT 4", "AGENT 6");
    }

    @Test
    void what_was_asked_of_an_item_is_gone_when_it_is_done() {
        var id = begin(2);
        worker.work();
        assertThat(database.asOwnerRead("select count(asked) from job_item where job_id = '%s'".formatted(id)))
                .isEqualTo("0");
    }

    @Test
    void a_person_sees_their_own_jobs_and_an_administrator_all_of_the_brand() {
        var id = begin(2);
        assertThat(agent.get("job_statuses").path("job_statuses")).hasSize(1);
        assertThat(agent.get("job_statuses/show_many?ids={id},V3-0", id).path("job_statuses"))
                .hasSize(1);
        assertThat(dialect.as(brand, Role.LEAD).get("job_statuses/{id}", id).status())
                .isEqualTo(404);
        assertThat(dialect.as(brand, Role.ADMIN).get("job_statuses/{id}", id).status())
                .isEqualTo(200);
        assertThat(dialect.as(brands.callie(), Role.ADMIN)
                        .get("job_statuses/{id}", id)
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("job_statuses?page[size]=1")
                        .path("links")
                        .path("next")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_job_has_at_most_a_hundred_items_and_at_least_one() {
        assertThatThrownBy(() -> begin(IntStream.range(0, 101).toArray()))
                .isInstanceOf(DialectRefusal.class)
                .hasMessageContaining("TooManyValues");
        assertThatThrownBy(this::begin).isInstanceOf(DialectRefusal.class);
    }

    @Test
    void thirty_jobs_may_wait() {
        for (var i = 0; i < 30; i++) {
            begin(2);
        }
        assertThatThrownBy(() -> begin(2)).isInstanceOf(DialectRefusal.class).hasMessageContaining("TooManyJobs");
    }

    private String begin(int... numbers) {
        var asked = Asked.of(
                new MockHttpServletRequest("POST", "/api/v2/counts"), new Asked.Moment(Instant.EPOCH, Duration.ZERO));
        var items = IntStream.of(numbers).mapToObj(it -> Map.of("number", it)).toList();
        var answer = brand.in(() -> jobs.begin(brand.viewer(Role.AGENT), asked, counting, items));
        return ((JobStatusJson) answer.values().get("job_status")).id();
    }
}
