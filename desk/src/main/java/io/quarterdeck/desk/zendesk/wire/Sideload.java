package io.quarterdeck.desk.zendesk.wire;

import io.quarterdeck.desk.accounts.Viewer;
import java.util.Collection;
import java.util.List;

/** Records of one kind that may travel beside others: {@code include=users}. The resource of that kind offers it. */
public interface Sideload {

    /** The word in {@code include}, and the name of the list: {@code users}. */
    String name();

    /** The records with these ids that the viewer may see, as the wire shows them, each once. */
    List<?> rows(Viewer viewer, Asked asked, Collection<Long> ids);
}
