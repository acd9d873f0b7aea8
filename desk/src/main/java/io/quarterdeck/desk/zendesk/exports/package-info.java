/** Hands out all that changed, a page at a time and none of it missed, and the measures of each ticket. */
@NullMarked
package io.quarterdeck.desk.zendesk.exports;

import org.jspecify.annotations.NullMarked;
