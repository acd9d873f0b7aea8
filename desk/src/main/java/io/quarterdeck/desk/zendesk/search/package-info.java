/** Answers searches, keeps and shows views, and tells which tags are in use. */
@NullMarked
package io.quarterdeck.desk.zendesk.search;

import org.jspecify.annotations.NullMarked;
