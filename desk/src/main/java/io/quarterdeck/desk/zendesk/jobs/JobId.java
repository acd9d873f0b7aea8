package io.quarterdeck.desk.zendesk.jobs;

import java.util.UUID;

/** The name of a job: a word, because the dialect's clients expect one. */
record JobId(String value) {

    static JobId fresh() {
        return new JobId("V3-" + UUID.randomUUID().toString().replace("-", ""));
    }
}
