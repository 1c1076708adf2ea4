package dev.overture.api.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Tells an account to rest, or to go on.
 *
 * @param author who says so; {@code api} where nobody is named
 * @param reason why, for those who look at it later
 */
public record AccountCommandRequest(
        @Size(max = 200) @Nullable String author,
        @NotBlank @Size(max = 1_000) String reason) {

    String by() {
        return author == null || author.isBlank() ? "api" : author;
    }
}
