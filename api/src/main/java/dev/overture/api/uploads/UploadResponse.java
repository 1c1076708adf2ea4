package dev.overture.api.uploads;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.BatchId;
import java.util.List;

/**
 * What became of an upload; {@code stored + rejected = rows}.
 *
 * @param results the rejected rows, the first 1,000 of them
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record UploadResponse(BatchId batchId, int rows, int stored, int rejected, List<BatchRowResponse> results) {

    static UploadResponse of(UploadReport report) {
        return new UploadResponse(
                report.batch(),
                report.rows(),
                report.stored(),
                report.rejected(),
                report.firstRejected().stream().map(BatchRowResponse::of).toList());
    }
}
