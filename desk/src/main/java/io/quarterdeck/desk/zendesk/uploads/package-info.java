/** Takes files before the comment that they belong to, and shows those that came with one. */
@NullMarked
package io.quarterdeck.desk.zendesk.uploads;

import org.jspecify.annotations.NullMarked;
