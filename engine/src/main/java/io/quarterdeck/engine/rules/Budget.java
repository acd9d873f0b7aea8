package io.quarterdeck.engine.rules;

import java.util.function.IntSupplier;

/**
 * How much rules may still do: {@code depth} counts the rules that one after the other caused this update,
 * {@code firings} is what the ticket has left, asked only when a rule is about to fire.
 */
public record Budget(int depth, int deepest, IntSupplier firings) {}
