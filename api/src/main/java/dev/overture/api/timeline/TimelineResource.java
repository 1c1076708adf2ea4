package dev.overture.api.timeline;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.campaigns.CampaignProspectDao;
import dev.overture.schema.timeline.TimelineDao;
import dev.overture.schema.timeline.TimelineRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to single prospects. */
@Path("/api/campaign-prospects/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public final class TimelineResource {

    private static final Cursor ENTRIES = new Cursor("timeline");

    private final CampaignProspectDao prospects;
    private final TimelineDao timeline;

    /** Shows what is here. */
    public TimelineResource(CampaignProspectDao prospects, TimelineDao timeline) {
        this.prospects = prospects;
        this.timeline = timeline;
    }

    /** Lists what happened. */
    @GET
    @Operation(
            operationId = "getTimeline",
            summary = "List what happened to a prospect, newest first: facts, messages, commands, tasks and holds",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public TimelineResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignProspectId id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (prospects.find(caller.workspace(), id).isEmpty()) {
            throw ApiException.notFound("campaign prospect");
        }
        int most = PageLimit.of(limit);
        Behind behind = ENTRIES.read(cursor, Behind::of);
        List<TimelineRow> page = timeline.list(
                caller.workspace(),
                id,
                behind == null ? null : behind.at(),
                behind == null ? null : behind.key(),
                most);
        return new TimelineResponse(
                page.stream().map(TimelineEntry::of).toList(), ENTRIES.behindLast(page, most, TimelineResource::key));
    }

    private record Behind(Instant at, String key) {

        static Behind of(String key) {
            int bar = key.indexOf('|');
            if (bar < 0) {
                throw new IllegalArgumentException("not a cursor of a timeline");
            }
            return new Behind(Instant.parse(key.substring(0, bar)), key.substring(bar + 1));
        }
    }

    private static String key(TimelineRow row) {
        return row.at() + "|" + row.key();
    }
}
