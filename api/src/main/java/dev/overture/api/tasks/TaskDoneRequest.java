package dev.overture.api.tasks;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Says that a task is done.
 *
 * @param author who did it; {@code api} where nobody is named
 * @param note what there is to say about it
 */
public record TaskDoneRequest(
        @Size(max = 200) @Nullable String author,
        @Size(max = 1_000) @Nullable String note) {}
