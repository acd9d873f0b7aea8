/** Shows customers what they asked for, and lets them ask, answer and say that it is solved. */
@NullMarked
package io.quarterdeck.desk.zendesk.requests;

import org.jspecify.annotations.NullMarked;
