package io.quarterdeck.desk.zendesk.door;

import io.quarterdeck.desk.accounts.Door;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls a minute the dialect allows: to a person's programs, to their browser, to an address of strangers, to
 * the tickets that strangers open from one, and to anybody's exports. Zero is no limit.
 */
@ConfigurationProperties("quarterdeck.dialect.limits")
record LimitSettings(
        @DefaultValue("0") int token,
        @DefaultValue("0") int session,
        @DefaultValue("0") int anonymous,
        @DefaultValue("0") int requests,
        @DefaultValue("0") int exports) {

    int of(Door door) {
        return switch (door) {
            case TOKEN -> token;
            case SESSION -> session;
            case NOBODY, REFUSED -> anonymous;
        };
    }
}
