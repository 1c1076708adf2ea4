package dev.overture.model.policy;

import java.time.Instant;

/**
 * A rule that stands against sending.
 *
 * @param used how many messages of the kind count in the span; 0 where the rule counts none
 * @param limit how many it may hold; 0 where the rule counts none, or allows none
 * @param from where the span begins: the day, the window, or the instant that was asked for
 * @param until the first instant at which this objection is gone
 */
public record Binding(Rule rule, int used, int limit, Instant from, Instant until) {}
