package dev.overture.api.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.background.Faults;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.schema.outbox.OutboxRow;
import dev.overture.schema.outbox.Signal;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.Fact;
import dev.overture.workflows.prospect.Release;
import dev.overture.workflows.prospect.TaskDone;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signals workflows. Throws nothing for anything that Temporal does. */
final class Teller {

    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);
    private static final Set<Status.Code> ABOUT_TEMPORAL = EnumSet.of(
            Status.Code.UNAVAILABLE,
            Status.Code.DEADLINE_EXCEEDED,
            Status.Code.RESOURCE_EXHAUSTED,
            Status.Code.UNAUTHENTICATED,
            Status.Code.CANCELLED);

    private final WorkflowClient temporal;
    private final ObjectMapper json;

    Teller(WorkflowClient temporal, ObjectMapper json) {
        this.temporal = temporal;
        this.json = json;
    }

    Told tell(OutboxRow row) {
        return attempt(
                row, () -> temporal.newUntypedWorkflowStub(workflowId(row)).signal(row.signal(), arguments(row)));
    }

    /** Whatever can fail the way a signal can. */
    static Told attempt(OutboxRow row, Runnable call) {
        try {
            call.run();
            return Told.DELIVERED;
        } catch (WorkflowNotFoundException e) {
            return Told.NOT_FOUND;
        } catch (WorkflowException | StatusRuntimeException e) {
            LOG.warn("signal {} of outbox row {} failed: {}", row.signal(), row.id(), Faults.describe(e));
            return ABOUT_TEMPORAL.contains(code(e)) ? Told.UNREACHABLE : Told.FAILED;
        } catch (IllegalArgumentException e) {
            LOG.error("outbox row {} cannot be read: {}", row.id(), Faults.describe(e));
            return Told.FAILED;
        }
    }

    static String workflowId(OutboxRow row) {
        return switch (row.target()) {
            case "prospect" -> WorkflowIds.of(new CampaignProspectId(row.targetId()));
            case "account" -> WorkflowIds.of(new AccountId(row.targetId()));
            default -> WorkflowIds.of(new CampaignId(row.targetId()));
        };
    }

    Object[] arguments(OutboxRow row) {
        return switch (Signal.ofMethod(row.signal())) {
            case CONNECTION_ACCEPTED, REPLIED, UNSUBSCRIBED, EMAIL_OPENED, LINK_CLICKED, ENDED ->
                new Object[] {read(row, Fact.class)};
            case TASK_DONE -> new Object[] {read(row, TaskDone.class)};
            case RELEASED -> new Object[] {read(row, Release.class)};
            case DRAINED, ROOM_FREED, HOLDS_CHANGED, STATE_HINTED -> new Object[0];
        };
    }

    private <T> T read(OutboxRow row, Class<T> type) {
        try {
            return json.readValue(row.payload(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName(), e);
        }
    }

    private static Status.Code code(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof StatusRuntimeException status) {
                return status.getStatus().getCode();
            }
        }
        return Status.Code.UNKNOWN;
    }
}
