package dev.overture.api.versions;

import dev.overture.api.control.Authors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has people follow another version.
 *
 * @param groups of the plan: {@code before}, {@code at}, {@code past}, {@code on_removed_step}
 * @param author who says so; {@code api} where nobody is named
 * @param reason why, for those who look at it later
 */
public record MoveGroupsRequest(
        @NotEmpty List<@Pattern(regexp = "before|at|past|on_removed_step") String> groups,
        @Size(max = 200) @Nullable String author,
        @NotBlank @Size(max = 1_000) String reason) {

    /** The author, or {@code api}. */
    String by() {
        return Authors.of(author);
    }
}
