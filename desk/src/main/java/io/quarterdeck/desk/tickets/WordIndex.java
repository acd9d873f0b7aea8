package io.quarterdeck.desk.tickets;

/**
 * The keys of the index {@code ticket_text_words} beside the words, as statements over {@code searchable_ticket_text x}
 * must write them for PostgreSQL to use it. Each holds the brand, so that no brand pays for what others say.
 */
public final class WordIndex {

    /** The numbers of a stretch differ in so many last bits only. */
    public static final int BITS = 12;

    /** A stretch's key is the brand's number moved by so many bits, and the stretch's. */
    public static final int BRAND_BITS = 40;

    public static final String STRETCH = "((x.brand_id << " + BRAND_BITS + ") | (x.ticket_id >> " + BITS + "))";

    private static final String STANDING = "(case when x.is_open then x.brand_id else -x.brand_id end)";

    public static final String OPEN = STANDING + " = cast(:brand as bigint)";
    public static final String SOLVED = STANDING + " = -cast(:brand as bigint)";
    public static final String EITHER = STANDING + " = any(array[cast(:brand as bigint), -cast(:brand as bigint)])";

    private WordIndex() {}
}
