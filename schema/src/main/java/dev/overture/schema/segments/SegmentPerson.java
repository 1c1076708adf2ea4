package dev.overture.schema.segments;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import org.jspecify.annotations.Nullable;

/** Somebody of a segment. */
public record SegmentPerson(
        ProspectId id,
        @Nullable CompanyId companyId,
        @Nullable String name,
        @Nullable String position,
        @Nullable String companyName,
        @Nullable String linkedinProfileUrl,
        @Nullable String emailAddress) {

    @Override
    public String toString() {
        return "SegmentPerson[" + id + "]";
    }
}
