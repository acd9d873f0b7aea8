/** Shows a playbook's promises and opening hours as the dialect's SLA policies and schedules; they are edited in the playbook. */
@NullMarked
package io.quarterdeck.desk.zendesk.promises;

import org.jspecify.annotations.NullMarked;
