/** Speaks the dialect's clients and tokens: what programs may come in, and with which token this one came. */
@NullMarked
package io.quarterdeck.desk.zendesk.oauth;

import org.jspecify.annotations.NullMarked;
