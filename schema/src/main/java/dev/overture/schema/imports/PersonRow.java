package dev.overture.schema.imports;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import org.jspecify.annotations.Nullable;

/** What an import says about a person of the CRM; null says nothing. */
public record PersonRow(
        ProspectId id,
        @Nullable CompanyId companyId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String jobTitle,
        @Nullable String companyName,
        @Nullable String industry,
        @Nullable String location,
        @Nullable String linkedinUrl,
        @Nullable String email,
        @Nullable String phone) {}
