/** Understands what somebody types to find something: words, phrases, fields, dates and an order. */
@NullMarked
package io.quarterdeck.engine.search;

import org.jspecify.annotations.NullMarked;
