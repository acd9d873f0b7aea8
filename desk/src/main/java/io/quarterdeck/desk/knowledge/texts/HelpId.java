package io.quarterdeck.desk.knowledge.texts;

import io.quarterdeck.desk.kit.Id;
import org.springframework.modulith.NamedInterface;

/** Names something of the help centre that says the same in several languages. */
@NamedInterface("texts")
public sealed interface HelpId extends Id permits CategoryId, SectionId, ArticleId {}
