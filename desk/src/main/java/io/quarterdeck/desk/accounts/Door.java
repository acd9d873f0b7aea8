package io.quarterdeck.desk.accounts;

/** How a caller came in. */
public enum Door {
    TOKEN,
    SESSION,
    /** Without saying who they are. */
    NOBODY,
    /** With credentials that open nothing; such a caller is told so, and is not taken for nobody. */
    REFUSED
}
