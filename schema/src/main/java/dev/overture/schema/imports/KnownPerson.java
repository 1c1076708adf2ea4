package dev.overture.schema.imports;

import dev.overture.model.ids.ProspectId;
import org.jspecify.annotations.Nullable;

/** Somebody of the CRM, by the addresses that make people recognisable. */
public record KnownPerson(
        ProspectId id,
        @Nullable String linkedinUrl,
        @Nullable String email,
        @Nullable String phone) {}
