package io.quarterdeck.desk.channels.email;

import io.quarterdeck.desk.kit.Id;

/** Names one mailbox of one brand. */
public record MailboxId(long value) implements Id {}
