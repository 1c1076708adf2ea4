package dev.overture.api.tasks;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.schema.control.ProspectTaskDao;
import dev.overture.schema.control.ProspectTaskRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sequences ask humans to do. */
@Path("/api/tasks")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskResource {

    private static final Cursor TASKS = new Cursor("tasks");
    private static final Set<String> STATUSES = Set.of("open", "done", "expired", "skipped", "ended");

    private final ProspectTaskDao tasks;

    /** Shows what is here. */
    public TaskResource(ProspectTaskDao tasks) {
        this.tasks = tasks;
    }

    /** Lists tasks. */
    @GET
    @Operation(
            operationId = "listTasks",
            summary = "List tasks, those that expire first at the top",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public TasksResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @Parameter(schema = @Schema(allowableValues = {"open", "done", "expired", "skipped", "ended"}))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (status != null && !STATUSES.contains(status)) {
            throw ApiException.invalidField("invalid", "status", "must be open, done, expired, skipped or ended");
        }
        int most = PageLimit.of(limit);
        Behind behind = TASKS.read(cursor, Behind::of);
        List<ProspectTaskRow> page = tasks.list(
                caller.workspace(),
                status,
                behind == null ? null : behind.at(),
                behind == null ? null : behind.id(),
                behind == null ? null : behind.step(),
                most);
        return new TasksResponse(
                page.stream().map(TaskResponse::of).toList(), TASKS.behindLast(page, most, TaskResource::key));
    }

    private record Behind(Instant at, CampaignProspectId id, StepId step) {

        static Behind of(String key) {
            List<String> parts = List.of(key.split("\\|", 3));
            if (parts.size() != 3) {
                throw new IllegalArgumentException("not a cursor of tasks");
            }
            return new Behind(
                    Instant.parse(parts.get(0)), CampaignProspectId.of(parts.get(1)), new StepId(parts.get(2)));
        }
    }

    private static String key(ProspectTaskRow row) {
        return row.expiresAt() + "|" + row.campaignProspectId() + "|" + row.stepId();
    }
}
