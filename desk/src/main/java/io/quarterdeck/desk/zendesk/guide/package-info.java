/** Offers what stands around the articles of a help centre: who reads and writes them, what they are marked with, what readers say. */
@NullMarked
package io.quarterdeck.desk.zendesk.guide;

import org.jspecify.annotations.NullMarked;
