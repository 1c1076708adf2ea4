package dev.overture.api.preview;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step says to a prospect.
 *
 * @param text null where the step says nothing or a variable is missing
 * @param html whether the text is HTML
 * @param written whether a person wrote it in place of the step's own text
 * @param missing the variables without a value; the message would be held
 * @param length of the text in characters
 * @param maxLength what the channel takes; null where we know of no limit
 * @param longNote what becomes of an invitation's note that is longer: {@code hold}, {@code shorten} or {@code drop}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PreviewResponse(
        @Nullable String subject,
        @Nullable String text,
        boolean html,
        boolean written,
        List<String> missing,
        int length,
        @Nullable Integer maxLength,
        @Nullable String longNote) {

    /** Copies the list. */
    public PreviewResponse {
        missing = List.copyOf(missing);
    }

    @Override
    public String toString() {
        return "PreviewResponse[]";
    }
}
