package io.quarterdeck.desk.search;

import java.util.Locale;

/** What of a ticket can be asked for; no other column ever stands in a composed statement. */
public enum Column {
    ID("bigint"),
    STATUS("text"),
    PRIORITY("text"),
    TYPE("text"),
    INTENT("text"),
    CHANNEL("text"),
    RECIPIENT("text"),
    EXTERNAL_ID("text"),
    SATISFACTION("text"),
    OWNER_ID("bigint"),
    GROUP_ID("bigint"),
    CUSTOMER_ID("bigint"),
    SUBMITTER_ID("bigint"),
    ORGANIZATION_ID("bigint"),
    FORM_ID("bigint"),
    CUSTOM_STATUS_ID("bigint"),
    PROBLEM_ID("bigint"),
    IS_PUBLIC("boolean"),
    CREATED_AT("timestamptz"),
    UPDATED_AT("timestamptz"),
    SOLVED_AT("timestamptz"),
    TASK_DUE_AT("timestamptz"),
    BREACH_AT("timestamptz");

    private final String type;

    Column(String type) {
        this.type = type;
    }

    String sql() {
        return "t." + name().toLowerCase(Locale.ROOT);
    }

    String type() {
        return type;
    }
}
