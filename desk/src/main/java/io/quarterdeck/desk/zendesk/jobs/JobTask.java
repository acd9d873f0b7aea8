package io.quarterdeck.desk.zendesk.jobs;

import io.quarterdeck.desk.accounts.Viewer;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a job does to each of its items. It is done within a transaction of the item's own, together with the note that
 * it is done, so that a crash neither leaves half an item nor does one twice.
 */
public interface JobTask {

    /** By which waiting jobs know the task after a restart; never changed: {@code tickets.create}. */
    String name();

    /** The dialect's word for the job: {@code Bulk Create Ticket}. */
    String type();

    /** The dialect's word for an item that could not be done: {@code TicketCreateFailed}. */
    String failure();

    /** Does one item in the name of whoever asked; gives what is told of it beside its index, such as its id. */
    Map<String, Object> perform(Viewer viewer, JsonNode item);
}
