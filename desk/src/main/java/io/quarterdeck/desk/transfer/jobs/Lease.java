package io.quarterdeck.desk.transfer.jobs;

/** Somebody's turn at an import or export: which attempt it is, and how many there were since it last came any further. */
record Lease(TransferId id, long attempt, int tries) {}
