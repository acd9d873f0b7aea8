/** Shows a playbook's promises and opening hours as the dialect's SLA policies and schedules, and edits its text when one is written. */
@NullMarked
package io.quarterdeck.desk.zendesk.promises;

import org.jspecify.annotations.NullMarked;
