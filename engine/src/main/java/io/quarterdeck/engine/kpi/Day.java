package io.quarterdeck.engine.kpi;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one person did, laid side by side, and was asked to do on one day by UTC; spells are cut at its ends. A day is what is counted
 * again when a line of it comes late, so a year of somebody's work is not read for every minute of it.
 */
record Day(String agent, List<Stretch> done, List<Spell> rostered, Function<String, @Nullable Visit> visits) {}
