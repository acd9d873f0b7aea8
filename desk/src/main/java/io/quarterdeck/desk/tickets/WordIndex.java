package io.quarterdeck.desk.tickets;

/**
 * The keys of the index {@code ticket_text_words} beside the words, as statements over {@code searchable_ticket_text x}
 * must write them for PostgreSQL to use it.
 */
public final class WordIndex {

    /** Open tickets of the brand. */
    public static final String OPEN = "(case when x.is_open then x.brand_id end) = :brand";

    /** A brand's tickets whose numbers differ in their last bits only. */
    public static final String STRETCH = "((x.brand_id << 40) | (x.ticket_id >> 12))";

    public static final int BITS = 12;
    public static final int BRAND_BITS = 40;

    private WordIndex() {}
}
