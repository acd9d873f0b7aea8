/** Answers for the people of a brand, those who write and those who answer, and for what is known of them. */
@NullMarked
package io.quarterdeck.desk.zendesk.users;

import org.jspecify.annotations.NullMarked;
