package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.ProspectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new session.
 *
 * @param campaignName what people will call the campaign
 * @param prospectSource {@code linkedin}, {@code csv}, {@code manual} or {@code api}, which it is where nothing is said
 * @param prospects who is to be decided about; may be left out
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SessionRequest(
        @NotBlank @Size(max = 200) String campaignName,
        @Size(max = 200) @Nullable String campaignTag,

        @Pattern(regexp = "linkedin|csv|manual|api") @Nullable
        String prospectSource,

        @Size(max = 5_000) @Nullable List<@NotNull @Valid Candidate> prospects) {

    /** Somebody of the CRM, and how sure somebody is of them. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Candidate(
            @NotNull ProspectId prospectId,
            @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal confidenceScore) {}

    String source() {
        return Objects.requireNonNullElse(prospectSource, "api");
    }

    List<Candidate> candidates() {
        return Objects.requireNonNullElse(prospects, List.of());
    }
}
