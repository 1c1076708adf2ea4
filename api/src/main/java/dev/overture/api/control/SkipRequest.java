package dev.overture.api.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a step out.
 *
 * @param author who says so; {@code api} where nobody is named
 * @param reason why, for those who look at it later
 * @param step the id of the step at which the prospect stands
 */
public record SkipRequest(
        @Size(max = 200) @Nullable String author,
        @NotBlank @Size(max = 1_000) String reason,
        @NotBlank String step) {}
