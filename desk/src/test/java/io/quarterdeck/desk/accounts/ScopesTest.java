package io.quarterdeck.desk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.kit.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @Test
    void a_family_lies_within_the_word_that_covers_all_and_not_the_other_way_round() {
        assertThat(Scopes.of("tickets:read users:read").within(Scopes.of("read")))
                .isTrue();
        assertThat(Scopes.of("tickets:read").within(Scopes.of("write"))).isFalse();
        assertThat(Scopes.of("read").within(Scopes.of("tickets:read"))).isFalse();
        assertThat(Scopes.of("impersonate").within(Scopes.of("read write"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "everything", "tickets", "tickets:delete", "tickets:read:write", "oauth:write", "READ"})
    void a_scope_that_would_allow_nothing_is_refused(String scope) {
        assertThatThrownBy(() -> Scopes.of(scope)).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tickets:read, GET, /api/v2/tickets.json",
        "tickets:read, GET, /api/v2/incremental/tickets/cursor.json",
        "tickets:read, GET, /api/v2/ticket_metrics",
        "users:read, HEAD, /api/v2/incremental/users",
        "hc:write, PUT, /api/v2/help_center/articles/1",
        "webhooks:write, POST, /api/desk/webhooks",
        "users:read, GET, /api/v2/oauth/tokens/current",
        "users:read, DELETE, /api/v2/oauth/tokens/current.json"
    })
    void a_family_covers_its_paths_however_they_are_written(String scope, String method, String path) {
        assertThatCode(() -> Scopes.of(scope).must(method, path)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "tickets:read, GET, /api/v2/users",
        "tickets:read, DELETE, /api/v2/tickets/1",
        "tickets:write, GET, /api/v2/tickets",
        "users:write, POST, /api/v2/oauth/clients",
        "tickets:write, POST, /api/v2/tickets2"
    })
    void a_family_covers_nothing_else(String scope, String method, String path) {
        assertThatThrownBy(() -> Scopes.of(scope).must(method, path)).isInstanceOf(Refusal.class);
    }
}
