/** Answers for the fields, forms and statuses that a brand made for its tickets. */
@NullMarked
package io.quarterdeck.desk.zendesk.fields;

import org.jspecify.annotations.NullMarked;
