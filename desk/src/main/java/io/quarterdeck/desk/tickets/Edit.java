package io.quarterdeck.desk.tickets;

import io.quarterdeck.desk.accounts.PersonId;
import io.quarterdeck.desk.tickets.fields.FieldId;
import io.quarterdeck.desk.tickets.fields.FieldValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a ticket to become, through whichever door they came. What is not said stays as it is, which is
 * not the same as saying that something be empty. Immutable: each method answers another edit.
 */
public final class Edit {

    private static final Edit NONE = new Edit(Map.of(), Map.of(), List.of(), List.of(), null, Expected.ANYTHING);

    /** What the caller had read; a newer ticket refuses the edit where both touch the same things. */
    record Expected(@Nullable Long version, @Nullable Instant updatedAt) {
        static final Expected ANYTHING = new Expected(null, null);
    }

    private final Map<Attribute<?>, Optional<Object>> said;
    private final Map<FieldId, Optional<FieldValue>> fields;
    private final List<String> added;
    private final List<String> removed;
    private final @Nullable NewComment comment;
    private final Expected expected;

    private Edit(
            Map<Attribute<?>, Optional<Object>> said,
            Map<FieldId, Optional<FieldValue>> fields,
            List<String> added,
            List<String> removed,
            @Nullable NewComment comment,
            Expected expected) {
        this.said = said;
        this.fields = fields;
        this.added = added;
        this.removed = removed;
        this.comment = comment;
        this.expected = expected;
    }

    public static Edit none() {
        return NONE;
    }

    /** Says what an attribute is to be; null says that it is to be empty. */
    public <T> Edit with(Attribute<T> attribute, @Nullable T value) {
        var more = new LinkedHashMap<>(said);
        more.put(attribute, Optional.ofNullable(value));
        return new Edit(more, fields, added, removed, comment, expected);
    }

    /** Says what a custom field is to hold; null says that it is to be empty. Its type is checked when it is applied. */
    public Edit with(FieldId field, @Nullable FieldValue value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, Optional.ofNullable(value));
        return new Edit(said, more, added, removed, comment, expected);
    }

    public Edit tagged(Collection<String> tags) {
        var more = new ArrayList<>(added);
        more.addAll(tags);
        return new Edit(said, fields, List.copyOf(more), removed, comment, expected);
    }

    public Edit untagged(Collection<String> tags) {
        var more = new ArrayList<>(removed);
        more.addAll(tags);
        return new Edit(said, fields, added, List.copyOf(more), comment, expected);
    }

    public Edit with(NewComment comment) {
        return new Edit(said, fields, added, removed, comment, expected);
    }

    /** Field by field: refused only when somebody else has changed, since this version, what this edit changes too. */
    public Edit since(long version) {
        return new Edit(said, fields, added, removed, comment, new Expected(version, expected.updatedAt()));
    }

    /** As a whole: refused when the ticket was changed at all after this instant (to the second). */
    public Edit unlessAfter(Instant updatedAt) {
        return new Edit(said, fields, added, removed, comment, new Expected(expected.version(), updatedAt));
    }

    /** Whether it says anything of an attribute, be it that it is to be empty. */
    public boolean says(Attribute<?> attribute) {
        return said.containsKey(attribute);
    }

    /** What an attribute is to be; nothing when it is to be empty, and nothing when it is not mentioned. */
    @SuppressWarnings("unchecked")
    public <T> Optional<T> of(Attribute<T> attribute) {
        return (Optional<T>) said.getOrDefault(attribute, Optional.empty());
    }

    public Set<Attribute<?>> attributes() {
        return said.keySet();
    }

    public Map<FieldId, Optional<FieldValue>> fields() {
        return fields;
    }

    public List<String> added() {
        return added;
    }

    public List<String> removed() {
        return removed;
    }

    public Optional<NewComment> comment() {
        return Optional.ofNullable(comment);
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return said.isEmpty() && fields.isEmpty() && added.isEmpty() && removed.isEmpty() && comment == null;
    }

    Expected expected() {
        return expected;
    }

    public Edit status(Status status) {
        return with(Attribute.STATUS, status);
    }

    public Edit owner(@Nullable PersonId owner) {
        return with(Attribute.OWNER, owner);
    }

    public Edit priority(String priority) {
        return with(Attribute.PRIORITY, priority);
    }
}
