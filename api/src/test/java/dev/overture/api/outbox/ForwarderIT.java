package dev.overture.api.outbox;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.api.background.SettableClock;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.EventId;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.outbox.Outbox;
import dev.overture.schema.outbox.Signal;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.ProspectEnd;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.RpcRetryOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.WorkerFactoryOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ForwarderIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final int TRIES_BEFORE_RESTART = 5;

    private static TestWorkflowEnvironment temporal;
    private static ExecutorService threads;

    private final SettableClock clock = new SettableClock(NOW);
    private Jdbi jdbi;
    private Forwarder forwarder;

    @BeforeAll
    static void startTemporal() {
        threads = Executors.newFixedThreadPool(4);
        TestEnvironmentOptions.Builder options = TestEnvironmentOptions.newBuilder()
                .setUseTimeskipping(false)
                .setWorkerFactoryOptions(WorkerFactoryOptions.newBuilder().build());
        OvertureSearchAttributes.all()
                .forEach(key ->
                        options.registerSearchAttribute(key.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        temporal = TestWorkflowEnvironment.newInstance(options.build());
        temporal.newWorker(TaskQueues.OUTREACH).registerWorkflowImplementationTypes(RecordingProspect.class);
        temporal.start();
    }

    @AfterAll
    static void stopTemporal() {
        temporal.close();
        threads.shutdownNow();
    }

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        jdbi.useHandle(handle -> handle.execute("delete from workflow_outbox"));
        forwarder = forwarder(temporal.getWorkflowClient());
    }

    private Forwarder forwarder(WorkflowClient client) {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        return new Forwarder(jdbi, client, json, threads, clock);
    }

    private void tell(StoredCampaignProspect prospect, Signal signal) {
        jdbi.useHandle(handle -> new Outbox(handle)
                .fact(prospect.workspace(), prospect.id(), signal, new EventId(UUID.randomUUID()), NOW, NOW));
    }

    private static void run(StoredCampaignProspect prospect) {
        ProspectWorkflow workflow = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ProspectWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.of(prospect.id()))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());
        WorkflowClient.start(
                workflow::run,
                new ProspectStart(prospect.id(), prospect.campaign().skeleton(), null));
    }

    private static String told(StoredCampaignProspect prospect) {
        return temporal.getWorkflowClient()
                .newWorkflowStub(ProspectWorkflow.class, WorkflowIds.of(prospect.id()))
                .status()
                .why();
    }

    private List<String> settled() {
        return jdbi.withHandle(handle -> handle.select(
                        "select coalesce(settled_as, 'open ' || attempts) from workflow_outbox order by id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void tellsARunningWorkflowInOrder() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
        run(prospect);
        tell(prospect, Signal.CONNECTION_ACCEPTED);
        jdbi.useHandle(handle -> new Outbox(handle).released(prospect.workspace(), prospect.id(), 3, NOW, NOW));
        tell(prospect, Signal.REPLIED);

        assertThat(forwarder.round()).isEmpty();

        assertThat(told(prospect)).isEqualTo("accepted " + NOW + ", released 3 " + NOW + ", replied " + NOW);
        assertThat(settled()).containsExactly("forwarded", "forwarded", "forwarded");
    }

    @Test
    void keepsWhatComesBeforeTheStart() {
        StoredCampaignProspect prospect = aCampaignProspect().insert(jdbi);
        tell(prospect, Signal.CONNECTION_ACCEPTED);

        forwarder.round();

        assertThat(settled()).containsExactly("kept");
    }

    @Test
    void whatComesAfterTheEndIsOnlyRecorded() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.REPLIED)
                .started()
                .insert(jdbi);
        tell(prospect, Signal.REPLIED);

        forwarder.round();

        assertThat(settled()).containsExactly("ended");
    }

    @Test
    void bringsALiveWorkflowThatIsGoneBackToWhereTheRecordSays() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.CONNECTED)
                .connectedAt(NOW)
                .at("message")
                .started()
                .insert(jdbi);
        tell(prospect, Signal.CONNECTION_ACCEPTED);

        for (int i = 0; i < TRIES_BEFORE_RESTART; i++) {
            forwarder.round();
            assertThat(settled()).containsExactly("open " + (i + 1));
            clock.goOn(Duration.ofMinutes(1));
        }
        forwarder.round();

        assertThat(settled()).containsExactly("restarted");
        assertThat(told(prospect)).isEqualTo("message/true accepted " + NOW);
    }

    @Test
    void startsTheNextRunOfOneThatHadCompleted() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.CONNECTED)
                .connectedAt(NOW)
                .at("message")
                .started()
                .insert(jdbi);
        run(prospect);
        tell(prospect, Signal.REPLIED);
        forwarder.round();
        WorkflowStub.fromTyped(temporal.getWorkflowClient()
                        .newWorkflowStub(ProspectWorkflow.class, WorkflowIds.of(prospect.id())))
                .getResult(ProspectEnd.class);
        tell(prospect, Signal.CONNECTION_ACCEPTED);

        for (int i = 0; i <= TRIES_BEFORE_RESTART; i++) {
            forwarder.round();
            clock.goOn(Duration.ofMinutes(1));
        }

        assertThat(settled()).containsExactly("forwarded", "restarted");
        assertThat(told(prospect)).isEqualTo("message/true accepted " + NOW);
    }

    @Test
    void whatStandsBehindARetryOfTheSameWorkflowWaits() {
        StoredCampaignProspect gone = aCampaignProspect().started().at("invite").insert(jdbi);
        StoredCampaignProspect there = aCampaignProspect().started().insert(jdbi);
        run(there);
        tell(gone, Signal.CONNECTION_ACCEPTED);
        forwarder.round();
        tell(gone, Signal.UNSUBSCRIBED);
        tell(there, Signal.CONNECTION_ACCEPTED);

        assertThat(forwarder.round()).contains(Duration.ofMillis(100));

        assertThat(settled()).containsExactly("open 1", "open 0", "forwarded");
    }

    @Test
    void aFinishedCampaignsWorkflowNeedsToKnowNothing() {
        StoredCampaign completed = aCampaign().status(CampaignStatus.COMPLETED).insert(jdbi);
        jdbi.useHandle(handle -> new Outbox(handle).roomFreed(completed.workspace(), completed.id(), NOW));

        forwarder.round();

        assertThat(settled()).containsExactly("ended");
    }

    @Test
    void twoForwardersTellEverythingOnce() {
        List<StoredCampaignProspect> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
            run(prospect);
            people.add(prospect);
        }
        for (int i = 0; i < 30; i++) {
            int revision = i;
            people.forEach(prospect -> jdbi.useHandle(
                    handle -> new Outbox(handle).released(prospect.workspace(), prospect.id(), revision, NOW, NOW)));
        }
        Forwarder other = forwarder(temporal.getWorkflowClient());

        CompletableFuture<Void> one = CompletableFuture.runAsync(forwarder::round);
        CompletableFuture<Void> two = CompletableFuture.runAsync(other::round);
        one.join();
        two.join();
        forwarder.round();

        assertThat(settled()).hasSize(150).containsOnly("forwarded");
        people.forEach(prospect -> assertThat(told(prospect).split(", ")).hasSize(30));
    }

    @Test
    void anOutageLosesNothingAndIsNotWaitedForRowByRow() {
        List<StoredCampaignProspect> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
            run(prospect);
            tell(prospect, Signal.CONNECTION_ACCEPTED);
            people.add(prospect);
        }
        WorkflowServiceStubs nobody = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("127.0.0.1:1")
                .setRpcRetryOptions(RpcRetryOptions.newBuilder(RpcRetryOptions.getDefaultInstance())
                        .setExpiration(Duration.ofMillis(200))
                        .build())
                .build());
        Forwarder cutOff = forwarder(WorkflowClient.newInstance(nobody));

        assertThat(cutOff.round()).contains(Duration.ofMillis(100));
        assertThat(cutOff.round()).contains(Duration.ofMillis(200));
        assertThat(settled()).contains("open 0").doesNotContain("forwarded");
        nobody.shutdownNow();
        clock.goOn(Duration.ofMinutes(1));
        forwarder.round();

        assertThat(settled()).containsOnly("forwarded");
        people.forEach(prospect -> assertThat(told(prospect)).isEqualTo("accepted " + NOW));
    }

    @Test
    void whatCannotBeReadDoesNotStopTheRest() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
        run(prospect);
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into workflow_outbox (workspace_id, target, target_id, signal, payload, created_at)
                values (?, 'prospect', ?, 'somethingNew', '{}', ?)
                """, prospect.workspace(), aCampaignProspect().insert(jdbi).id(), NOW));
        tell(prospect, Signal.CONNECTION_ACCEPTED);

        forwarder.round();

        assertThat(settled()).containsExactly("open 1", "forwarded");
    }
}
