/** Answers for the account itself: its brands, languages and settings. */
@NullMarked
package io.quarterdeck.desk.zendesk.account;

import org.jspecify.annotations.NullMarked;
