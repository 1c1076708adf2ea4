package dev.overture.schema.crm;

import dev.overture.model.ids.CompanyId;
import org.jspecify.annotations.Nullable;

/** A company by what tells it from others. */
public record KnownCompany(
        CompanyId id, @Nullable String tin, @Nullable String registrationNumber, String name) {

    /** Whether its name is all that is known of it. */
    public boolean byNameOnly() {
        return tin == null && registrationNumber == null;
    }

    @Override
    public String toString() {
        return "KnownCompany[" + id + "]";
    }
}
