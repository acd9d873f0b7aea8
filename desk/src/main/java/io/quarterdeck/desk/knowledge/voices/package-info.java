/** Hears what readers make of an article: their votes and their comments. */
@NamedInterface("voices")
@NullMarked
package io.quarterdeck.desk.knowledge.voices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
