/** Carries out a request with an idempotency key once, however often it is sent. */
@NullMarked
package io.quarterdeck.desk.zendesk.once;

import org.jspecify.annotations.NullMarked;
