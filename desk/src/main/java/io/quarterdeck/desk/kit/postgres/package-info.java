/** Brings the database: a PostgreSQL of its own on a machine that has none, or the one that QD_DB_URL names. */
@NullMarked
package io.quarterdeck.desk.kit.postgres;

import org.jspecify.annotations.NullMarked;
