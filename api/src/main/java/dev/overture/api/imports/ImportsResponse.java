package dev.overture.api.imports;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of imports, the newest first.
 *
 * @param nextCursor where the next page begins, or null behind the last one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ImportsResponse(List<ImportResponse> items, @Nullable String nextCursor) {}
