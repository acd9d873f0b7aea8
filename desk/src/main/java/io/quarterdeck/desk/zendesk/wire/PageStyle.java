package io.quarterdeck.desk.zendesk.wire;

/** The two manners in which lists are paged: that of tickets and all else, and that of the help centre. */
enum PageStyle {
    SUPPORT(100),
    HELP_CENTRE(30);

    private final int usual;

    PageStyle(int usual) {
        this.usual = usual;
    }

    /** The rows of a page when no number is given. */
    int usual() {
        return usual;
    }
}
