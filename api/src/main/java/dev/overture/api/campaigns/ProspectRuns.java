package dev.overture.api.campaigns;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.ProspectState;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import org.jspecify.annotations.Nullable;

/** What the workflows of prospects say about themselves. */
final class ProspectRuns {

    private final WorkflowClient temporal;

    ProspectRuns(WorkflowClient temporal) {
        this.temporal = temporal;
    }

    /** Exactly one of the two is there. */
    record Told(@Nullable ProspectState state, @Nullable String error) {}

    /** Asks the run of a prospect; takes at most as long as the connection allows queries to take. */
    Told ask(CampaignProspectId prospect) {
        try {
            ProspectState state =
                    temporal.newUntypedWorkflowStub(WorkflowIds.of(prospect)).query("status", ProspectState.class);
            return new Told(state, null);
        } catch (WorkflowNotFoundException notStarted) {
            return new Told(null, "no_run");
        } catch (WorkflowException | StatusRuntimeException failed) {
            boolean down = status(failed) == Status.Code.UNAVAILABLE;
            return new Told(null, down ? "temporal_unavailable" : "no_answer");
        }
    }

    private static Status.@Nullable Code status(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof StatusRuntimeException grpc) {
                return grpc.getStatus().getCode();
            }
        }
        return null;
    }
}
