package io.quarterdeck.desk.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.desk.accounts.Role;
import io.quarterdeck.desk.fixture.DeskTest;
import io.quarterdeck.desk.fixture.TestBrand;
import io.quarterdeck.desk.fixture.TestBrands;
import io.quarterdeck.desk.fixture.dialect.Dialect;
import io.quarterdeck.desk.fixture.dialect.DialectCaller;
import io.quarterdeck.desk.fixture.dialect.ForeignThings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends what nobody should to every endpoint of the dialect, generated from the running server, so that none is
 * forgotten: whatever comes, the answer is the dialect's own, and never that something broke.
 */
@DeskTest
class BadInputTest {

    record Endpoint(String method, String path) {

        boolean writes() {
            return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        }
    }

    static final List<String> QUERIES = List.of(
            "page=x&per_page=-1",
            "page=101",
            "page[size]=0&page[before]=%F0%9F",
            "page[after]=junk&page[size]=2",
            "ids=x,y",
            "ids=" + String.join(",", Collections.nCopies(101, "1")) + ",2",
            "ids=8999999999999&include=users,nothing&sort=;drop table ticket&sort_by=--&sort_order=sideways",
            "start_time=x&cursor=junk&limit=x",
            "start_time=9999999999999999",
            "query=type:ticket status<<< \"unclosed (((" + "a".repeat(5_000),
            "filter[type]=nothing&query=a&role=king&locale=xx&external_ids=" + "x".repeat(3_000));

    static final List<String> KEYS = List.of(
            ("name title subject email type status priority tags comment description position active conditions actions all any "
                            + "output restriction value id ids role phone notes details domain_names external_id group_id "
                            + "organization_id requester_id requester assignee_id custom_fields fields user_fields organization_fields "
                            + "email_ccs followers collaborators due_at created_at updated_at safe_update updated_stamp metadata "
                            + "custom_field_options ticket_field_ids status_category agent_label score filter policy_metrics "
                            + "intervals time_zone start_date end_date endpoint http_method request_format subscriptions body "
                            + "locale author_id section_id category_id user_segment_id permission_group_id draft key identities "
                            + "user_id default_group_id comments uploads translations translation redirect_uri grant_type")
                    .split(" "));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Dialect dialect;

    @Autowired
    TestBrands brands;

    TestBrand brand;
    DialectCaller admin;
    Map<String, String> ours;

    @BeforeEach
    void an_administrator_with_a_thing_of_each_kind() {
        brand = brands.bleusalt();
        admin = dialect.as(brand, Role.ADMIN);
        ours = new HashMap<>();
        ours.put(
                "tickets",
                Long.toString(
                        brands.ticket(brand, "ana@customer.example.com", "Mine").value()));
        for (var noun : List.of("ticket_fields", "ticket_forms", "custom_statuses", "groups", "users", "brands")) {
            var first = admin.get(noun).path(noun).path(0).path("id");
            if (first.isNumber()) {
                ours.put(noun, Long.toString(first.asLong()));
            }
        }
    }

    @Test
    void a_path_that_names_nothing_is_refused() {
        for (var endpoint : endpoints()) {
            if (!endpoint.path().contains("{")) {
                continue;
            }
            for (var id : List.of("abc", "8999999999999", "99999999999999999999999")) {
                answered(endpoint, endpoint.path().replaceAll("\\{[^}]*}", id), body(endpoint, "x"));
            }
        }
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        for (var endpoint : endpoints()) {
            if (endpoint.method().equals("GET")) {
                for (var query : QUERIES) {
                    answered(endpoint, own(endpoint) + "?" + query, null);
                }
            }
        }
    }

    @Test
    void a_body_of_the_wrong_form_is_refused() {
        var deep = "[".repeat(2_000) + "]".repeat(2_000);
        for (var endpoint : endpoints()) {
            if (endpoint.writes()) {
                for (var body : List.of("", "{\"a\":", "[]", "null", deep, "{\"a\\u0000\":1}")) {
                    answered(endpoint, own(endpoint), body);
                }
                for (var wrong : Stream.of(5, List.of(5), Map.of()).toList()) {
                    answered(endpoint, own(endpoint), enveloped(endpoint, wrong));
                }
                answered(endpoint, own(endpoint), enveloped(endpoint, null));
                var many = IntStream.range(0, 101)
                        .mapToObj(it -> Map.of("name", "n" + it))
                        .toList();
                answered(endpoint, own(endpoint), enveloped(endpoint, many));
            }
        }
    }

    @Test
    void a_value_of_the_wrong_type_or_length_is_refused() {
        for (var endpoint : endpoints()) {
            if (endpoint.writes()) {
                for (var wrong : wrongValues()) {
                    answered(endpoint, own(endpoint), body(endpoint, wrong));
                }
                answered(endpoint, own(endpoint), body(endpoint, null));
                answered(endpoint, own(endpoint), tooLong(endpoint));
            }
        }
    }

    private static List<Object> wrongValues() {
        return List.of(
                -1.5,
                9_000_000_000_000_000_000L,
                true,
                "\ud800",
                "",
                List.of("x", 5, Map.of()),
                Collections.nCopies(500, "y"),
                Map.of("id", "x", "value", List.of(List.of())));
    }

    private Object body(Endpoint endpoint, @Nullable Object wrong) {
        var record = new HashMap<String, @Nullable Object>();
        KEYS.forEach(key -> record.put(key, wrong));
        return enveloped(endpoint, record);
    }

    private static Object tooLong(Endpoint endpoint) {
        var record = new HashMap<String, @Nullable Object>();
        List.of("name", "title", "subject", "description", "comment", "body", "notes", "external_id", "tags")
                .forEach(key -> record.put(key, "ä".repeat(70_000)));
        return enveloped(endpoint, record);
    }

    /** Under each noun of the path, one and many, and by itself. */
    private static Map<String, @Nullable Object> enveloped(Endpoint endpoint, @Nullable Object value) {
        var body = new HashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, it) -> body.put(String.valueOf(key), it));
        }
        for (var noun : endpoint.path().split("/")) {
            if (!noun.startsWith("{")) {
                var one = noun.replaceFirst("ies$", "y")
                        .replaceFirst("(statuse)s$", "status")
                        .replaceFirst("s$", "");
                body.put(noun, value instanceof Map<?, ?> ? List.of(value) : value);
                body.put(one, value);
                body.put(noun.replaceFirst("es$", ""), value);
            }
        }
        return body;
    }

    private String own(Endpoint endpoint) {
        return new ForeignThings(ours).path(endpoint.path());
    }

    private void answered(Endpoint endpoint, String path, @Nullable Object body) {
        var answer = admin.call(endpoint.method(), path, body);
        var what = "%s %s with %s answered %d %s"
                .formatted(endpoint.method(), shortly(path), shortly(body), answer.status(), shortly(answer.text()));
        assertThat(answer.status()).as(what).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.json().isObject()).as(what).isTrue();
            assertThat(answer.path("error").isString()
                            || answer.path("error").path("title").isString())
                    .as(what)
                    .isTrue();
        }
    }

    private static String shortly(@Nullable Object it) {
        var text = String.valueOf(it);
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    private List<Endpoint> endpoints() {
        var endpoints = new ArrayList<Endpoint>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(it -> it.getPathPatternsCondition().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v2/"))
                        .forEach(path -> it.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> endpoints.add(
                                        new Endpoint(method.name(), path.substring("/api/v2/".length()))))));
        return endpoints;
    }
}
