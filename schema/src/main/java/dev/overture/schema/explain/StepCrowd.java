package dev.overture.schema.explain;

import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.StepId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Live prospects who stand at one step of one version.
 *
 * @param step null where they were not started
 * @param since when the last of them arrived there
 * @param next when the last of them goes on by what is known today
 */
public record StepCrowd(
        SequenceId sequence,
        @Nullable StepId step,
        int people,
        @Nullable Instant since,
        @Nullable Instant next) {}
