package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.accounts.groups.GroupId;
import io.quarterdeck.desk.customers.CustomerId;
import io.quarterdeck.desk.customers.OrganizationId;
import io.quarterdeck.desk.tickets.fields.CustomStatusId;
import io.quarterdeck.desk.tickets.fields.FormId;
import java.time.Instant;
import java.util.List;

/** One thing that an {@link Edit} may say of a ticket, and the type of what it says. */
public record Attribute<T>(String name) {

    public static final Attribute<String> SUBJECT = new Attribute<>("subject");
    public static final Attribute<TicketType> TYPE = new Attribute<>("type");
    /** The priority by the name that the playbook gives it. */
    public static final Attribute<String> PRIORITY = new Attribute<>("priority");

    public static final Attribute<String> INTENT = new Attribute<>("intent");
    public static final Attribute<Status> STATUS = new Attribute<>("status");
    public static final Attribute<CustomStatusId> CUSTOM_STATUS = new Attribute<>("custom_status");
    public static final Attribute<FormId> FORM = new Attribute<>("form");
    /** Cleared, the desk finds an owner again: an open ticket is never without. */
    public static final Attribute<PersonId> OWNER = new Attribute<>("owner");

    public static final Attribute<GroupId> GROUP = new Attribute<>("group");
    public static final Attribute<CustomerId> REQUESTER = new Attribute<>("requester");
    public static final Attribute<OrganizationId> ORGANIZATION = new Attribute<>("organization");
    public static final Attribute<List<CustomerId>> FOLLOWERS = new Attribute<>("followers");
    public static final Attribute<List<CustomerId>> COPIED = new Attribute<>("copied");
    public static final Attribute<String> EXTERNAL_ID = new Attribute<>("external_id");
    public static final Attribute<TicketId> PROBLEM = new Attribute<>("problem");
    public static final Attribute<Instant> TASK_DUE = new Attribute<>("task_due");
    /** All tags; see {@link Edit#tagged} to add and {@link Edit#untagged} to take away. */
    public static final Attribute<List<String>> TAGS = new Attribute<>("tags");

    public static final Attribute<Satisfaction> SATISFACTION = new Attribute<>("satisfaction");
    /** What the customer wrote with their rating; a rating without it has none, also where an earlier one had. */
    public static final Attribute<String> RATING_COMMENT = new Attribute<>("rating_comment");

    public static final Attribute<String> RATING_REASON = new Attribute<>("rating_reason");
}
