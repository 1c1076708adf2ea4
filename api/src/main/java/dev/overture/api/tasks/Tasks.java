package dev.overture.api.tasks;

import dev.overture.api.control.Refusals;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.control.CommandDao;
import dev.overture.schema.control.CommandRow;
import dev.overture.schema.control.ProspectControl;
import dev.overture.schema.control.ProspectTaskDao;
import dev.overture.schema.control.Target;
import dev.overture.schema.delivery.TaskDao;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What humans say about their tasks. */
public final class Tasks {

    private final Jdbi jdbi;
    private final ProspectControl control;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Records it here. */
    public Tasks(Jdbi jdbi, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.control = new ProspectControl(ids);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Closes a task and has its workflow told.
     *
     * @throws ApiException if there is no such task, it is closed, or its prospect has ended
     */
    void done(WorkspaceId workspace, CampaignProspectId id, StepId step, String author, @Nullable String note) {
        String outcome = jdbi.inTransaction(handle -> {
            Target target =
                    control.lock(handle, workspace, id).orElseThrow(() -> ApiException.notFound("campaign prospect"));
            if (handle.attach(ProspectTaskDao.class)
                    .findStatus(workspace, id, step)
                    .isEmpty()) {
                throw ApiException.notFound("task");
            }
            Instant now = clock.instant();
            String result = close(handle, target, step, author, now);
            handle.attach(CommandDao.class)
                    .insert(new CommandRow(
                            ids.next(),
                            workspace,
                            target.campaignId(),
                            id,
                            "task_done",
                            author,
                            note == null || note.isBlank() ? "done" : note,
                            now,
                            result,
                            "{\"step\":\"" + step + "\"}"));
            return result;
        });
        if (!outcome.equals("done")) {
            throw Refusals.of(outcome);
        }
    }

    private static String close(Handle handle, Target target, StepId step, String author, Instant now) {
        if (!target.status().live()) {
            return "ended";
        }
        if (handle.attach(TaskDao.class).close(target.id(), step, "done", author, now) == 0) {
            return "closed";
        }
        new Outbox(handle).taskDone(target.workspaceId(), target.id(), step, now);
        return "done";
    }
}
