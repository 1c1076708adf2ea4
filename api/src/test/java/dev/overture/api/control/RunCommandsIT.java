package dev.overture.api.control;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Move;
import dev.overture.workflows.prospect.Skip;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.UpdateValidatorMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunCommandsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String QUEUE = "scripted";

    private static WorkflowClient temporal;
    private static WorkerFactory workers;

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();
    private final Rows rows = new Rows(API.jdbi());

    @BeforeAll
    static void startWorker() {
        temporal = API.temporalClient();
        workers = WorkerFactory.newInstance(temporal);
        workers.newWorker(QUEUE).registerWorkflowImplementationTypes(ScriptedProspect.class);
        workers.start();
    }

    @AfterAll
    static void stopWorker() {
        workers.shutdownNow();
    }

    private StoredCampaignProspect running() {
        StoredCampaignProspect prospect = stored(CampaignProspectStatus.PENDING);
        temporal.newUntypedWorkflowStub(
                        "ProspectWorkflow",
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(QUEUE)
                                .setWorkflowId(WorkflowIds.of(prospect.id()))
                                .build())
                .start();
        return prospect;
    }

    private StoredCampaignProspect stored(CampaignProspectStatus status) {
        return aCampaignProspect()
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .in(aCampaign().in(workspace).insert(API.jdbi()))
                .status(status)
                .started()
                .at("invite")
                .insert(API.jdbi());
    }

    private Answer tell(StoredCampaignProspect prospect, String command, String rest) {
        return caller.post(
                "/api/campaign-prospects/" + prospect.id() + "/" + command,
                "application/json",
                "{\"author\": \"jo\", \"reason\": \"x\", " + rest + "}");
    }

    @Test
    void skipsTheStepAndSaysWhereTheProspectStandsNow() {
        StoredCampaignProspect ada = running();

        Answer skipped = tell(ada, "skip", "\"step\": \"invite\"");

        assertThat(skipped.status()).as(skipped.body()).isEqualTo(200);
        assertThat(skipped.text("outcome")).isEqualTo("done");
        assertThat(skipped.text("step")).isEqualTo("accepted");
        assertThat(rows.commands(ada.id())).containsExactly("skip jo done");
    }

    @Test
    void refusesWithTheCodeOfTheRun() {
        StoredCampaignProspect ada = running();

        Answer elsewhere = tell(ada, "skip", "\"step\": \"elsewhere\"");
        Answer sent = tell(ada, "skip", "\"step\": \"sent\"");

        assertThat(elsewhere.status()).as(elsewhere.body()).isEqualTo(409);
        assertThat(elsewhere.text("code")).isEqualTo("not_at_this_step");
        assertThat(sent.status()).isEqualTo(409);
        assertThat(sent.text("code")).isEqualTo("sent_already");
        assertThat(rows.commands(ada.id())).containsExactly("skip jo not_at_this_step", "skip jo sent_already");
    }

    @Test
    void acceptsWhatTheRunCarriesOutLater() {
        StoredCampaignProspect ada = running();

        Answer accepted = tell(ada, "skip", "\"step\": \"later\"");

        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        assertThat(accepted.text("outcome")).isEqualTo("accepted");
        assertThat(rows.commands(ada.id())).containsExactly("skip jo accepted");
    }

    @Test
    void refusesWhereNothingRuns() {
        assertThat(tell(stored(CampaignProspectStatus.PENDING), "skip", "\"step\": \"invite\"")
                        .text("code"))
                .isEqualTo("no_run");
        assertThat(tell(stored(CampaignProspectStatus.COMPLETED), "skip", "\"step\": \"invite\"")
                        .text("code"))
                .isEqualTo("ended");
    }

    @Test
    void movesToAStepAndAVersion() {
        StoredCampaignProspect ada = running();

        assertThat(tell(ada, "move", "\"step\": \"email\"").text("step")).isEqualTo("email");
        assertThat(tell(ada, "move", "\"version\": 1").text("step")).isEqualTo("version");
        assertThat(tell(ada, "move", "\"version\": 7").text("code")).isEqualTo("unknown_version");
        assertThat(tell(
                                ada,
                                "move",
                                "\"version\": 1, \"campaign_id\": \""
                                        + ada.campaign().id() + "\"")
                        .status())
                .isEqualTo(400);
        assertThat(tell(ada, "move", "\"step\": \"NOT AN ID\"").errors()).containsExactly("invalid step");
    }

    @Test
    void leavesTheStepOutThatNeedsReview() {
        StoredCampaignProspect ada = running();
        API.jdbi()
                .useHandle(handle ->
                        handle.execute("update campaign_prospects set status = 'needs_review' where id = ?", ada.id()));

        Answer resolved = tell(ada, "resolve", "\"action\": \"skip\"");

        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(resolved.text("step")).isEqualTo("accepted");
    }

    @WorkflowInterface
    public interface Scripted {
        @WorkflowMethod(name = "ProspectWorkflow")
        void run();

        @UpdateMethod
        CommandAnswer skipStep(Skip skip);

        @UpdateValidatorMethod(updateName = "skipStep")
        void validateSkipStep(Skip skip);

        @UpdateMethod
        CommandAnswer moveTo(Move move);
    }

    /** Answers by the name of the step. */
    public static class ScriptedProspect implements Scripted {

        @Override
        public void run() {
            Workflow.await(() -> false);
        }

        @Override
        public CommandAnswer skipStep(Skip skip) {
            if (skip.step().value().equals("later")) {
                Workflow.await(() -> false);
            }
            return skip.step().value().equals("sent")
                    ? CommandAnswer.refused("sent_already")
                    : CommandAnswer.movedTo(new StepId("accepted"));
        }

        @Override
        public void validateSkipStep(Skip skip) {
            if (skip.step().value().equals("elsewhere")) {
                throw new IllegalArgumentException("not_at_this_step");
            }
        }

        @Override
        public CommandAnswer moveTo(Move move) {
            StepId step = move.step();
            return CommandAnswer.movedTo(step == null ? new StepId("version") : step);
        }
    }
}
