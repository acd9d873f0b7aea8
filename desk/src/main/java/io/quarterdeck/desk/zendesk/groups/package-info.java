/** Answers for the groups in which the staff of a brand works. */
@NullMarked
package io.quarterdeck.desk.zendesk.groups;

import org.jspecify.annotations.NullMarked;
