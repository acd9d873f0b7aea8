package io.quarterdeck.engine.kpi;

import java.time.Duration;

/**
 * How long one contact has been watched: until its customer came back, when {@code returned}, and otherwise as long as
 * there was to watch, at most the window. What Kaplan and Meier (1958) need for a provisional FCR.
 */
public record Seen(Duration watched, boolean returned) {}
