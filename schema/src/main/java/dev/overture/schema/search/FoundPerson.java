package dev.overture.schema.search;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import org.jspecify.annotations.Nullable;

/** Somebody who was found, on the way into the CRM. */
public record FoundPerson(
        ProspectId id,
        @Nullable CompanyId companyId,
        @Nullable String name,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable String company,
        @Nullable String location,
        @Nullable String headline,
        String linkedinUrl) {

    @Override
    public String toString() {
        return "FoundPerson[" + id + "]";
    }
}
