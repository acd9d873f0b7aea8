package io.quarterdeck.desk.knowledge.shelves;

import io.quarterdeck.desk.knowledge.texts.CategoryId;

/** A part of the help centre; sections stand in it. */
public record Category(CategoryId id, Shelf shelf) {}
