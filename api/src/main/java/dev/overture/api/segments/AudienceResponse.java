package dev.overture.api.segments;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.segments.SegmentPerson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a segment's people, in the order of the segment.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AudienceResponse(List<Person> items, @Nullable String nextCursor) {

    /** Copies the list. */
    AudienceResponse {
        items = List.copyOf(items);
    }

    /** Somebody of the segment. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Person(
            ProspectId id,
            @Nullable CompanyId companyId,
            @Nullable String name,
            @Nullable String position,
            @Nullable String companyName,
            @Nullable String linkedinProfileUrl,
            @Nullable String emailAddress) {

        static Person of(SegmentPerson row) {
            return new Person(
                    row.id(),
                    row.companyId(),
                    row.name(),
                    row.position(),
                    row.companyName(),
                    row.linkedinProfileUrl(),
                    row.emailAddress());
        }

        @Override
        public String toString() {
            return "Person[" + id + "]";
        }
    }
}
