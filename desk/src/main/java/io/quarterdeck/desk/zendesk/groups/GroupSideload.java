package io.quarterdeck.desk.zendesk.groups;

import io.quarterdeck.desk.accounts.Viewer;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.accounts.groups.Groups;
import io.quarterdeck.desk.zendesk.wire.Asked;
import io.quarterdeck.desk.zendesk.wire.Sideload;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Groups beside what mentions them; customers are told of none. */
@Component
class GroupSideload implements Sideload {

    private final Groups groups;

    GroupSideload(Groups groups) {
        this.groups = groups;
    }

    @Override
    public String name() {
        return "groups";
    }

    @Override
    public List<?> rows(Viewer viewer, Asked asked, Collection<Long> ids) {
        return viewer.role().isStaff()
                ? groups.all(ids.stream().map(GroupId::new).toList()).stream()
                        .map(it -> GroupJson.of(asked, it))
                        .toList()
                : List.of();
    }
}
