package dev.overture.api.explain;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.schema.feeding.AlarmRow;
import java.time.Instant;

/**
 * What a person should look at.
 *
 * @param kind {@code silence}: people should have been written to, and nothing was sent
 * @param reason {@code overdue}, {@code not_started}, {@code moved}, or the hold that keeps most of them
 * @param since when nothing was sent any more
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record AlarmResponse(String kind, String reason, Instant since, Instant raisedAt) {

    /** Of a row. */
    public static AlarmResponse of(AlarmRow row) {
        return new AlarmResponse(row.kind(), row.reason(), row.since(), row.raisedAt());
    }
}
