package io.quarterdeck.desk.accounts;

import java.util.Optional;

/** Knows one kind of token; asked of every request that brings one. */
public interface Bearers {

    Optional<Bearer> find(String token);
}
