package dev.overture.api.uploads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.imports.BatchRow;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row.
 *
 * @param row counted from 1; the header does not count, blank lines do
 * @param result {@code stored} or {@code rejected}
 * @param code why it was rejected, for programs
 * @param field the column that was wrong, if it was one
 * @param message why it was rejected, for people
 */
record BatchRowResponse(
        int row,
        String result,
        @Nullable String code,
        @Nullable String field,
        @Nullable String message,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("campaign_prospect_id") @Nullable
        CampaignProspectId campaignProspectId) {

    static BatchRowResponse of(BatchRow row) {
        return new BatchRowResponse(
                row.row(), row.result(), row.code(), row.field(), row.message(), row.campaignProspectId());
    }
}
