package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.knowledge.texts.CategoryId;
import io.quarterdeck.desk.knowledge.texts.SectionId;
import org.jspecify.annotations.Nullable;

/** A part of a category, perhaps within another section; articles stand in it. */
public record Section(
        SectionId id, CategoryId category, @Nullable SectionId parent, String sorting, Shelf shelf) {}
