/** Speaks the dialect's webhooks: made, changed, signed, tested, and what each of them was told. */
@NullMarked
package io.quarterdeck.desk.zendesk.hooks;

import org.jspecify.annotations.NullMarked;
