package dev.overture.api.control;

import dev.overture.api.problems.ApiException;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.control.CampaignControl;
import dev.overture.schema.control.CommandDao;
import dev.overture.schema.control.CommandOutcome;
import dev.overture.schema.control.CommandRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Commands about a whole campaign, recorded first and told through the outbox. */
public final class CampaignCommands {

    private final Jdbi jdbi;
    private final CampaignControl control;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Records them here. */
    public CampaignCommands(Jdbi jdbi, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.control = new CampaignControl(ids);
        this.ids = ids;
        this.clock = clock;
    }

    /** What one does under the campaign's lock. */
    private interface Action {
        CommandOutcome apply(Handle handle, CampaignStatus status, Instant now);
    }

    CommandResponse pause(WorkspaceId workspace, CampaignId id, CommandRequest request) {
        return run(
                workspace,
                id,
                "pause",
                request,
                (handle, status, now) -> control.pause(handle, workspace, id, status, request.by(), now));
    }

    /** May be repeated while something is still kept; the answer is the same as the first time. */
    CommandResponse resume(WorkspaceId workspace, CampaignId id, CommandRequest request) {
        int[] kept = new int[1];
        CommandResponse done = run(workspace, id, "resume", request, (handle, status, now) -> {
            CommandOutcome outcome = control.resume(handle, workspace, id, status, request.by(), now);
            if (outcome.refusal() == null || status == CampaignStatus.ACTIVE) {
                kept[0] = control.release(handle, workspace, id, now);
            }
            boolean unfinished = status == CampaignStatus.ACTIVE && kept[0] > 0;
            return unfinished ? CommandOutcome.done(outcome.inFlight()) : outcome;
        });
        return done.people(kept[0]);
    }

    CommandResponse stop(WorkspaceId workspace, CampaignId id, CommandRequest request) {
        CommandResponse done = run(
                workspace,
                id,
                "stop",
                request,
                (handle, status, now) -> control.stop(handle, workspace, id, status, request.by(), now));
        int ended = control.endAll(jdbi, workspace, id, request.by(), request.reason(), clock.instant());
        return CommandResponse.done(done.id(), statusOf(workspace, id).code(), done.inFlight())
                .people(ended);
    }

    CommandResponse archive(WorkspaceId workspace, CampaignId id, CommandRequest request) {
        return run(workspace, id, "archive", request, (handle, status, now) -> control.archive(handle, id, status));
    }

    private CampaignStatus statusOf(WorkspaceId workspace, CampaignId id) {
        return jdbi.withExtension(CampaignDao.class, dao -> dao.find(workspace, id))
                .orElseThrow(() -> ApiException.notFound("campaign"))
                .status();
    }

    private CommandResponse run(
            WorkspaceId workspace, CampaignId id, String command, CommandRequest request, Action action) {
        UUID commandId = ids.next();
        CommandOutcome outcome = jdbi.inTransaction(handle -> {
            CampaignStatus status =
                    control.lock(handle, workspace, id).orElseThrow(() -> ApiException.notFound("campaign"));
            Instant now = clock.instant();
            CommandOutcome result = action.apply(handle, status, now);
            handle.attach(CommandDao.class)
                    .insert(new CommandRow(
                            commandId,
                            workspace,
                            id,
                            null,
                            command,
                            request.by(),
                            request.reason(),
                            now,
                            result.word(),
                            "{}"));
            return result;
        });
        if (outcome.refusal() != null) {
            throw Refusals.of(outcome.refusal());
        }
        return CommandResponse.done(commandId, statusOf(workspace, id).code(), outcome.inFlight());
    }
}
