package dev.overture.api.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.ImportId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is; once it is completed, {@code stored + updated + duplicates + rejected = rows}.
 *
 * @param status where it stands; see the documentation of the API for its words
 * @param done the rows that have their result
 * @param mapping the field of each column, or null
 * @param unknown the columns that are no field
 * @param fields everything that a column can be; only in a preview
 * @param preview the first rows as they would be stored; only in a preview
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ImportResponse(
        ImportId id,
        String kind,
        String status,
        @Nullable String fileName,
        String format,
        @Nullable String region,
        @Nullable String sessionKey,
        @Nullable String batchId,
        int rows,
        int done,
        int stored,
        int updated,
        int duplicates,
        int rejected,
        Map<String, @Nullable String> mapping,
        List<String> unknown,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> fields,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<PreviewRow> preview,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    /**
     * A row as it would be stored, or why not.
     *
     * @param cells as they are written, by column
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record PreviewRow(
            int row,
            Map<String, String> cells,
            @Nullable JsonNode fields,
            @Nullable String code,
            @Nullable String column,
            @Nullable String message) {

        @Override
        public String toString() {
            return "PreviewRow[" + row + "]";
        }
    }
}
