package dev.overture.api.control;

import dev.overture.schema.control.ReviewEdit;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a prospect that needs review.
 *
 * @param author who decides; {@code api} where nobody is named
 * @param reason why, for those who look at it later
 * @param values variables to fill in, at most 50
 * @param text what to say in place of the held step's text
 * @param subject the subject that goes with the text
 * @param action {@code send}, also where nothing is said, or {@code skip} to leave the step out; about a send that cannot
 *     be confirmed, {@code sent} where it arrived, or {@code send} to send it once more
 */
public record ResolveRequest(
        @Size(max = 200) @Nullable String author,
        @NotBlank @Size(max = 1_000) String reason,

        @Size(max = 50) @Nullable
        Map<@Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,99}") String, @Size(max = 2_000) String> values,

        @Size(min = 1, max = 64 * 1024) @Nullable String text,
        @Size(min = 1, max = 1_000) @Nullable String subject,

        @Schema(allowableValues = {"send", "sent", "skip"}) @Pattern(regexp = "send|sent|skip") @Nullable
        String action) {

    /** The author, or {@code api}. */
    String by() {
        return Authors.of(author);
    }

    /** Whether the step is to be left out. */
    boolean skips() {
        return "skip".equals(action);
    }

    /** What it says about an uncertain send. */
    ReviewEdit.@Nullable Doubt doubt() {
        if (action == null) {
            return null;
        }
        return action.equals("sent") ? ReviewEdit.Doubt.ARRIVED : ReviewEdit.Doubt.SEND_AGAIN;
    }

    /** Whether something is to change before it goes on. */
    boolean edits() {
        return text != null || subject != null || (values != null && !values.isEmpty());
    }

    @Override
    public String toString() {
        return "ResolveRequest[]";
    }
}
