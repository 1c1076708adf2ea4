package dev.overture.quickstart.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What people ask of a demo.
 *
 * @param csv the prospects, or null for the sample's
 * @param sequence the sequence, or null for the sample's
 * @param exitWhenDone whether the demo ends when everybody has ended, instead of going on until it is stopped
 * @param report where the report goes, or null
 * @param seed decides what the invented people do
 * @param info where the facts for scripts go once everything is up, or null
 * @param campaign whether a campaign is launched at all
 */
public record DemoOptions(
        @Nullable Path csv,
        @Nullable Path sequence,
        boolean exitWhenDone,
        @Nullable Path report,
        long seed,
        @Nullable Path info,
        boolean campaign) {}
