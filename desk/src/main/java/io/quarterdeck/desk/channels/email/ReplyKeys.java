package io.quarterdeck.desk.channels.email;

import org.jspecify.annotations.Nullable;

/** The secrets under which reply tokens are made and, for a time after a rotation, still believed. */
record ReplyKeys(byte[] current, byte @Nullable [] previous) {}
