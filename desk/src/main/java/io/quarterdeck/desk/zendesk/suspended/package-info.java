/** Shows mail that waits in quarantine as the dialect's suspended tickets, with the ways out of it. */
@NullMarked
package io.quarterdeck.desk.zendesk.suspended;

import org.jspecify.annotations.NullMarked;
