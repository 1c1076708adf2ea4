package dev.overture.schema.suppressions;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suppression as stored; one of its four subjects is there. */
public record SuppressionRow(
        UUID id,
        @Nullable ProspectId prospectId,
        @Nullable String emailAddress,
        @Nullable String domain,
        @Nullable CompanyId companyId,
        @Nullable String companyName,
        String reason,
        String author,
        Instant createdAt) {

    @Override
    public String toString() {
        return "SuppressionRow[" + id + "]";
    }
}
