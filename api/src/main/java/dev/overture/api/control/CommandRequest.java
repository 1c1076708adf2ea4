package dev.overture.api.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tells a campaign, or a prospect in it, to do something.
 *
 * @param author who says so; {@code api} where nobody is named
 * @param reason why, for those who look at it later
 */
public record CommandRequest(
        @Size(max = 200) @Nullable String author,
        @NotBlank @Size(max = 1_000) String reason) {

    /** The author, or {@code api}. */
    public String by() {
        return Authors.of(author);
    }
}
