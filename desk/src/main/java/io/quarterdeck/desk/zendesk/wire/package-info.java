/** Gives every resource of the dialect its envelopes, pages, errors, absolute addresses and headers. */
@NullMarked
package io.quarterdeck.desk.zendesk.wire;

import org.jspecify.annotations.NullMarked;
