package dev.overture.api.intake;

import dev.overture.api.background.AnnouncedLoop;
import dev.overture.api.background.Faults;
import dev.overture.schema.search.IntakeDao;
import dev.overture.schema.search.IntakeDao.Untold;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.approval.ApprovalWorkflow;
import dev.overture.workflows.search.SearchWorkflow;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every search and every approval session has its workflow: new and changed ones at once, those that were
 * lost within the hour. A workflow that runs is only told to look.
 */
public final class IntakeSweep implements AnnouncedLoop.Work {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeSweep.class);
    private static final int AT_ONCE = 100;

    /** An attempt of an activity takes three minutes at most, and the pauses between attempts five. */
    private static final Duration LOST_AFTER = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final WorkflowClient temporal;
    private final InstantSource clock;

    /** Sweeps here and starts there. */
    public IntakeSweep(Jdbi jdbi, WorkflowClient temporal, InstantSource clock) {
        this.jdbi = jdbi;
        this.temporal = temporal;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> round() {
        Instant now = clock.instant();
        Instant lostBefore = now.minus(LOST_AFTER);
        List<Untold> searches = jdbi.withExtension(IntakeDao.class, dao -> dao.searches(lostBefore, AT_ONCE));
        List<Untold> sessions = jdbi.withExtension(IntakeDao.class, dao -> dao.sessions(lostBefore, AT_ONCE));
        try {
            for (Untold search : searches) {
                tell(SearchWorkflow.class, WorkflowIds.search(search.id()), "Searches LinkedIn", search);
                jdbi.useExtension(IntakeDao.class, dao -> dao.toldSearch(search.id(), now));
            }
            for (Untold session : sessions) {
                tell(
                        ApprovalWorkflow.class,
                        WorkflowIds.approval(session.id()),
                        "Reminds of an approval session and ends it",
                        session);
                jdbi.useExtension(IntakeDao.class, dao -> dao.toldSession(session.id(), now));
            }
        } catch (WorkflowException | StatusRuntimeException unreachable) {
            LOG.warn("searches and sessions wait for Temporal: {}", Faults.describe(unreachable));
            return Optional.empty();
        }
        boolean more = searches.size() == AT_ONCE || sessions.size() == AT_ONCE;
        return more ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private void tell(Class<?> workflow, String id, String summary, Untold session) {
        WorkflowOptions options = WorkflowOptions.newBuilder()
                .setWorkflowId(id)
                .setWorkflowIdReusePolicy(WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE)
                .setTaskQueue(TaskQueues.OUTREACH)
                .setTypedSearchAttributes(OvertureSearchAttributes.of(session.workspace()))
                .setStaticSummary(summary)
                .build();
        temporal.newUntypedWorkflowStub(workflow.getSimpleName(), options)
                .signalWithStart("look", new Object[0], new Object[] {session.id()});
    }
}
