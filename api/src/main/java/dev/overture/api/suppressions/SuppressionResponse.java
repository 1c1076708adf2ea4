package dev.overture.api.suppressions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.suppressions.SuppressionRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who must not be contacted, by one of the four. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SuppressionResponse(
        UUID id,
        @Nullable ProspectId prospectId,
        @Nullable String email,
        @Nullable String domain,
        @Nullable CompanyId companyId,
        @Nullable String company,
        String reason,
        String author,
        Instant createdAt) {

    static SuppressionResponse of(SuppressionRow row) {
        return new SuppressionResponse(
                row.id(),
                row.prospectId(),
                row.emailAddress(),
                row.domain(),
                row.companyId(),
                row.companyName(),
                row.reason(),
                row.author(),
                row.createdAt());
    }

    @Override
    public String toString() {
        return "SuppressionResponse[" + id + "]";
    }
}
