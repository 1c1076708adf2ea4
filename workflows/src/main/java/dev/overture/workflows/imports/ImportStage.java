package dev.overture.workflows.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How far an import is.
 *
 * @param rows of the file; 0 before the first look
 * @param done of how many the result is recorded
 * @param over whether nothing is left to do
 */
public record ImportStage(
        @JsonProperty("rows") int rows,
        @JsonProperty("done") int done,
        @JsonProperty("over") boolean over) {}
