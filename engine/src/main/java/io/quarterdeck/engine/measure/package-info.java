/** Says how much: money, shares, ranges and limits, each with its unit in the type. */
@NullMarked
package io.quarterdeck.engine.measure;

import org.jspecify.annotations.NullMarked;
