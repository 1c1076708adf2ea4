package dev.overture.api.accounts;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.AccountId;
import dev.overture.model.policy.SendPolicy;
import dev.overture.schema.accounts.AccountRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API shows it.
 *
 * @param preset the name of its policy, or null for one of its own
 * @param policy its limits, working hours and ramp-up
 * @param rampBegan the local day on which its ramp-up began
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AccountResponse(
        AccountId id,
        String channel,
        String unipileAccountId,
        String name,
        String timeZone,
        @Nullable String country,
        @Nullable String preset,

        @JsonRawValue @Schema(implementation = SendPolicy.class)
        String policy,

        LocalDate rampBegan,
        Instant createdAt) {

    static AccountResponse of(AccountRow row) {
        return new AccountResponse(
                row.id(),
                row.channel().code(),
                row.vendorAccountId(),
                row.name(),
                row.timeZone(),
                row.country(),
                row.policyPreset() == null ? null : row.policyPreset().code(),
                row.policy(),
                row.rampBegan(),
                row.createdAt());
    }
}
