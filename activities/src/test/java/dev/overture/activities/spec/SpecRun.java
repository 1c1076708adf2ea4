package dev.overture.activities.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.activities.delivery.Deliveries;
import dev.overture.activities.delivery.DeliveryTimes;
import dev.overture.activities.delivery.PublishedSequences;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.sequence.SequenceWriter;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.outbox.OutboxDao;
import dev.overture.schema.outbox.OutboxRow;
import dev.overture.workflows.Registration;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.Carried;
import dev.overture.workflows.prospect.ProspectEnd;
import dev.overture.workflows.prospect.ProspectStart;
import dev.overture.workflows.prospect.ProspectState;
import dev.overture.workflows.prospect.ProspectWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.testing.WorkflowReplayer;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Runs one case: the real workflow and the real activities over PostgreSQL, in skipped time; only the vendor is scripted,
 * and a loop of a few lines stands for the forwarder.
 */
final class SpecRun implements AutoCloseable {

    private static final Instant MONDAY = Instant.parse("2040-01-09T10:00:00Z");

    private final Jdbi jdbi;
    private final SpecCase told;
    private final TestWorkflowEnvironment temporal;
    private final Worker worker;
    private final Instant start;
    private final SpecVendor vendor;
    private final Skeleton skeleton;
    private final StoredCampaignProspect prospect;
    private final WorkflowStub workflow;

    SpecRun(Jdbi jdbi, SpecCase told) {
        this.jdbi = jdbi;
        this.told = told;
        this.start = told.start() == null ? MONDAY : Instant.parse(told.start());
        this.temporal = TestWorkflowEnvironment.newInstance(
                TestEnvironmentOptions.newBuilder().setInitialTime(start).build());
        this.vendor = new SpecVendor(this::passed, Objects.requireNonNullElse(told.vendor(), List.of()));
        Templates templates = new Templates();
        SequenceReader reader = new SequenceReader(templates);
        SequenceResult read = reader.readYaml(told.yaml());
        if (!(read instanceof SequenceResult.Valid valid)) {
            throw new AssertionError(read.toString());
        }
        this.skeleton = SkeletonCompiler.compile(valid.sequence());
        this.prospect = new SpecPerson(jdbi, told).in(skeleton, SequenceWriter.write(valid.sequence()), start);
        WorkerOptions unsticky = WorkerOptions.newBuilder()
                .setStickyQueueScheduleToStartTimeout(Duration.ZERO)
                .build();
        this.worker = temporal.newWorker(TaskQueues.OUTREACH, unsticky);
        Registration.register(worker, Duration.ofMinutes(5));
        worker.registerActivitiesImplementations(Deliveries.over(
                jdbi,
                new PublishedSequences(reader, templates),
                vendor,
                vendor,
                vendor,
                vendor,
                new DeliveryTimes(Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60)),
                json(),
                this::now));
        temporal.start();
        begin(null);
        this.workflow = temporal.getWorkflowClient().newUntypedWorkflowStub(WorkflowIds.of(prospect.id()));
    }

    static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    private Instant now() {
        return Instant.ofEpochMilli(temporal.currentTimeMillis());
    }

    private Duration passed() {
        return Duration.between(start, now());
    }

    /** Lets everything happen that the case tells, and waits for the end where it tells one. */
    void play() throws Exception {
        SpecEvents events = new SpecEvents(jdbi, prospect, vendor, workflow);
        for (String event : Objects.requireNonNullElse(told.events(), List.<String>of())) {
            String time = event.substring(0, event.indexOf(' '));
            Duration wait = SpecTime.read(time).minus(passed());
            if (!wait.isNegative()) {
                temporal.sleep(wait);
            }
            events.happens(event.substring(time.length() + 1), now());
            forward();
        }
        // The next run of who ended is told once the former one has surely closed.
        temporal.sleep(Duration.ofSeconds(15));
        forward();
        if (told.end() == null || inReview()) {
            temporal.sleep(Duration.ofDays(400));
        } else if (told.end().equals("?")) {
            endOrReview();
        } else {
            workflow.getResult(ProspectEnd.class);
        }
        WorkflowReplayer.replayWorkflowExecution(
                temporal.getWorkflowClient().fetchHistory(WorkflowIds.of(prospect.id())), worker);
    }

    private void forward() throws JsonProcessingException {
        List<OutboxRow> rows = jdbi.withExtension(OutboxDao.class, dao -> dao.take(now(), 100)).stream()
                .filter(row -> row.targetId().equals(prospect.id().value()))
                .toList();
        for (OutboxRow row : rows) {
            try {
                workflow.signal(row.signal(), json().readValue(row.payload(), Map.class));
            } catch (WorkflowNotFoundException ended) {
                restartIfLive();
            }
            jdbi.useExtension(OutboxDao.class, dao -> dao.settle(List.of(row.id()), "forwarded", now()));
        }
    }

    /** As the forwarder does it: by the record. */
    private void restartIfLive() {
        if (!live()) {
            return;
        }
        String step = jdbi.withHandle(
                handle -> handle.select("select current_step_id from campaign_prospects where id = ?", prospect.id())
                        .mapTo(String.class)
                        .one());
        begin(Carried.at(StepId.of(step), now(), true));
    }

    private void begin(@Nullable Carried carried) {
        ProspectWorkflow stub = temporal.getWorkflowClient()
                .newWorkflowStub(
                        ProspectWorkflow.class,
                        WorkflowOptions.newBuilder()
                                .setWorkflowId(WorkflowIds.of(prospect.id()))
                                .setTaskQueue(TaskQueues.OUTREACH)
                                .build());
        WorkflowClient.start(stub::run, new ProspectStart(prospect.id(), skeleton, carried));
    }

    List<String> acts() {
        return vendor.acts();
    }

    List<String> texts() {
        return vendor.texts();
    }

    String end() {
        return jdbi.withHandle(handle -> handle.select(
                        "select status || coalesce(': ' || status_reason, '') from campaign_prospects where id = ?",
                        prospect.id())
                .mapTo(String.class)
                .one());
    }

    boolean live() {
        return jdbi.withHandle(
                handle -> handle.select("select ended_at is null from campaign_prospects where id = ?", prospect.id())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** A random case may end with a human's turn, for which no time is long enough. */
    private void endOrReview() {
        for (int day = 0; day < 400 && live() && !inReview(); day++) {
            temporal.sleep(Duration.ofDays(1));
        }
    }

    boolean inReview() {
        return end().startsWith("needs_review");
    }

    /** Where it stands, for the message of a failure. */
    String state() {
        return end() + ", " + workflow.query("status", ProspectState.class) + ", " + acts();
    }

    List<Integer> messagesPerStep() {
        return jdbi.withHandle(handle -> handle.select(
                        "select count(*) from campaign_messages where campaign_prospect_id = ? group by step_id",
                        prospect.id())
                .mapTo(Integer.class)
                .list());
    }

    @Override
    public void close() {
        temporal.close();
    }
}
