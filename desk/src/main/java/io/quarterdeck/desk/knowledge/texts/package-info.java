/** Keeps what a category, a section or an article says in each language, and every earlier wording. */
@NullMarked
package io.quarterdeck.desk.knowledge.texts;

import org.jspecify.annotations.NullMarked;
