package dev.overture.api.suppressions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who must not be contacted: exactly one of these.
 *
 * @param prospectId a person of the CRM, on every channel
 * @param email whoever has this address; a tag behind a plus is a part of it
 * @param domain whoever has an address there or below
 * @param companyId everybody of this company
 * @param company the same by its name; a company that is not known yet becomes known
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record SuppressionItem(
        @Nullable ProspectId prospectId,
        @Size(max = 320) @Nullable String email,
        @Size(max = 320) @Nullable String domain,
        @Nullable CompanyId companyId,
        @Size(max = 200) @Nullable String company) {

    @Override
    public String toString() {
        return "SuppressionItem[]";
    }
}
