/** Orders articles into categories and sections. */
@NamedInterface("shelves")
@NullMarked
package io.quarterdeck.desk.knowledge.shelves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
