/** Fetches all that another desk shows over the dialect into a file, page by page, and goes on where it was stopped. */
@NullMarked
package io.quarterdeck.desk.transfer.live;

import org.jspecify.annotations.NullMarked;
