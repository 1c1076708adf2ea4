package dev.overture.api.versions;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.schema.campaigns.VersionRow;
import java.time.Instant;
import java.util.List;

/** The versions of a campaign's sequence, the newest first. */
public record VersionsResponse(List<Version> items) {

    /** Copies the list. */
    public VersionsResponse {
        items = List.copyOf(items);
    }

    /**
     * One version.
     *
     * @param prospects how many follow it, ended ones included
     * @param live how many of them are under way
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Version(int version, Instant publishedAt, long prospects, long live) {

        static Version of(VersionRow row) {
            return new Version(row.version(), row.createdAt(), row.people(), row.live());
        }
    }
}
