package io.quarterdeck.engine.routing;

import java.util.List;

/** What a happening changes: the floor after it, and what the driver has to do, in order. */
public record Decision(Floor next, List<Order> orders) {}
