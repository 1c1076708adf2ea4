package dev.overture.api.control;

import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Move;
import dev.overture.workflows.prospect.Skip;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.client.WorkflowUpdateTimeoutOrCancelledException;
import io.temporal.failure.ApplicationFailure;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks runs of prospects to go on elsewhere, and waits a while for their answer. */
public final class ProspectUpdates {

    private static final int PATIENCE_SECONDS = 10;

    private final WorkflowClient temporal;
    private final ScheduledExecutorService timer;

    /**
     * @param temporal where the runs are
     * @param timer gives up what takes too long
     */
    public ProspectUpdates(WorkflowClient temporal, ScheduledExecutorService timer) {
        this.temporal = temporal;
        this.timer = timer;
    }

    /** What the run answered; empty where it took the command and has yet to carry it out. */
    public Optional<CommandAnswer> skip(UUID command, Skip skip) {
        return ask(command, skip.prospect(), "skipStep", skip);
    }

    /** What the run answered; empty where it took the command and has yet to carry it out. */
    public Optional<CommandAnswer> move(UUID command, Move move) {
        return ask(command, move.prospect(), "moveTo", move);
    }

    /** @throws ApiException if Temporal cannot be reached or no worker takes the command; a refusal is an answer */
    private Optional<CommandAnswer> ask(UUID command, CampaignProspectId prospect, String update, Object argument) {
        UpdateOptions<CommandAnswer> options = UpdateOptions.newBuilder(CommandAnswer.class)
                .setUpdateName(update)
                .setUpdateId(command.toString())
                .setWaitForStage(WorkflowUpdateStage.ACCEPTED)
                .build();
        Context.CancellableContext patience =
                Context.current().withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS, timer);
        try {
            WorkflowUpdateHandle<CommandAnswer> asked = patience.call(() ->
                    temporal.newUntypedWorkflowStub(WorkflowIds.of(prospect)).startUpdate(options, argument));
            return answer(asked);
        } catch (WorkflowNotFoundException noRun) {
            return Optional.of(CommandAnswer.refused("no_run"));
        } catch (WorkflowUpdateException refused) {
            return Optional.of(CommandAnswer.refused(code(refused)));
        } catch (WorkflowException | StatusRuntimeException failed) {
            throw unavailable(failed);
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            patience.cancel(null);
        }
    }

    private static Optional<CommandAnswer> answer(WorkflowUpdateHandle<CommandAnswer> asked) {
        try {
            return Optional.of(asked.getResultAsync().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException takesLonger) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof WorkflowUpdateException refused) {
                return Optional.of(CommandAnswer.refused(code(refused)));
            }
            if (failed.getCause() instanceof WorkflowNotFoundException) {
                return Optional.of(CommandAnswer.refused("ended"));
            }
            return Optional.empty();
        }
    }

    /** Validators refuse with a code as their message. */
    private static String code(WorkflowUpdateException refused) {
        String message = refused.getCause() instanceof ApplicationFailure failure ? failure.getOriginalMessage() : null;
        return message != null && message.matches("[a-z_]{1,40}") ? message : "refused";
    }

    private static ApiException unavailable(Exception failed) {
        // Where Temporal is down, the client's own time-outs run out in several ways, some without any status.
        boolean reached = failed instanceof WorkflowUpdateTimeoutOrCancelledException
                || status(failed) == Status.Code.DEADLINE_EXCEEDED;
        return !reached
                ? ApiException.unavailable(
                        "temporal_unavailable", "Temporal cannot be reached. Nothing was changed; try again.", failed)
                : ApiException.unavailable(
                        "no_answer", "No worker took the command. Look at the prospect before you try again.", failed);
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
