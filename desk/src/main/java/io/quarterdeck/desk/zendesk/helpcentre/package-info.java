/** Reads and writes the help centre as the dialect's clients do. */
@NullMarked
package io.quarterdeck.desk.zendesk.helpcentre;

import org.jspecify.annotations.NullMarked;
