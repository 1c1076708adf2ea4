package dev.overture.api.approval;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.schema.approval.SessionRow;
import java.util.UUID;

/**
 * What a decision led to.
 *
 * @param decided how many items stand as the request says, those that did so before included
 * @param session how their session stands now
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DecideResponse(int decided, Counts session) {

    /** A session in numbers; pending are those who need review, too. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Counts(UUID id, int totalProspects, int approvedCount, int rejectedCount, int pendingCount) {

        static Counts of(SessionRow row) {
            return new Counts(
                    row.id(), row.totalProspects(), row.approvedCount(), row.rejectedCount(), row.pendingCount());
        }
    }
}
