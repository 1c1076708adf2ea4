package dev.overture.schema.campaigns;

import dev.overture.model.ids.StepId;

/**
 * A step of a published version, for views and reports.
 *
 * @param ordinal its place in reading order, counted from 1
 * @param kind the code of a message kind, or {@code wait_for}, {@code delay} or {@code end}
 */
public record StepRow(StepId stepId, int ordinal, String kind) {}
