package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a human decided.
 *
 * @param prospectId of one item; or
 * @param prospectIds of many, all of one session
 * @param reason of a rejection or of another look
 * @param author who says so; {@code api} where nobody is named
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record DecideRequest(
        @Nullable String prospectId,
        @Size(min = 1, max = 5_000) @Nullable List<@NotNull String> prospectIds,

        @NotNull @Pattern(regexp = "approved|rejected|needs_review")
        String decision,

        @Size(max = 1_000) @Nullable String reason,
        @Size(max = 200) @Nullable String author) {}
