package io.quarterdeck.desk.zendesk.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarterdeck.desk.accounts.groups.GroupMembership;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.time.Instant;

/** That a user works in a group, as the wire shows it. */
record GroupMembershipJson(
        long id,
        String url,
        long userId,
        long groupId,
        @JsonProperty("default") boolean isDefault,
        Instant createdAt,
        Instant updatedAt) {

    static GroupMembershipJson of(Asked asked, GroupMembership it, CustomerId user) {
        return new GroupMembershipJson(
                it.id(),
                asked.url("group_memberships", it.id()),
                user.value(),
                it.group().value(),
                it.isDefault(),
                it.createdAt(),
                it.updatedAt());
    }
}
