package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.ProspectId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A new session.
 *
 * @param campaignName what people will call the campaign
 * @param prospectSource {@code linkedin}, {@code csv}, {@code manual} or {@code api}, which it is where nothing is said
 * @param prospects who is to be decided about; may be left out
 * @param expiresAt from when on nobody in it can be approved; in 30 days where nothing is said
 * @param remindEveryDays how often it reminds while people wait; 7 where nothing is said, 0 for never
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SessionRequest(
        @NotBlank @Size(max = 200) String campaignName,
        @Size(max = 200) @Nullable String campaignTag,

        @Pattern(regexp = "linkedin|csv|manual|api") @Nullable
        String prospectSource,

        @Size(max = 5_000) @Nullable List<@NotNull @Valid Candidate> prospects,
        @Future @Nullable Instant expiresAt,
        @Min(0) @Max(90) @Nullable Integer remindEveryDays) {

    /** How long a session is open where nobody says. */
    static final Duration USUAL_TIME = Duration.ofDays(30);

    /** How often it reminds where nobody says. */
    static final Duration USUAL_REMINDERS = Duration.ofDays(7);

    /** Somebody of the CRM, and how sure somebody is of them. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Candidate(
            @NotNull ProspectId prospectId,
            @DecimalMin("0") @DecimalMax("1") @Nullable BigDecimal confidenceScore) {}

    Instant end(Instant now) {
        return Objects.requireNonNullElseGet(expiresAt, () -> now.plus(USUAL_TIME));
    }

    @Nullable
    Duration reminders() {
        if (remindEveryDays == null) {
            return USUAL_REMINDERS;
        }
        return remindEveryDays == 0 ? null : Duration.ofDays(remindEveryDays);
    }

    String source() {
        return Objects.requireNonNullElse(prospectSource, "api");
    }

    List<Candidate> candidates() {
        return Objects.requireNonNullElse(prospects, List.of());
    }
}
