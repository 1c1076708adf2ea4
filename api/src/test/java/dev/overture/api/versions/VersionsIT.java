package dev.overture.api.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.CommandAnswer;
import dev.overture.workflows.prospect.Move;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.UpdateMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VersionsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String FIRST = """
            name: Fair
            steps:
              - invite: "Hi"
              - delay: 2d
              - message: "Thanks"
              - delay: 3d
              - message: "Still there?"
              - email: { subject: "Hello", body: "…" }
            """;

    private final Caller caller = API.aWorkspace();
    private final String campaign = caller.aCampaign(FIRST);

    private Answer publish(String query, String yaml) {
        return caller.post("/api/campaigns/" + campaign + "/sequences" + query, "application/yaml", yaml);
    }

    private List<String> changes(Answer plan) {
        return plan.json()
                .path("changes")
                .valueStream()
                .map(change -> change.path("step").asText() + " "
                        + change.path("change").asText())
                .toList();
    }

    private List<String> steps(int version) {
        return API.jdbi()
                .withHandle(handle -> handle.select("""
                        select s.step_id from campaign_sequence_steps s
                        join campaign_sequences q on q.id = s.sequence_id
                        where q.campaign_id = ?::uuid and q.version = ? order by s.ordinal
                        """, campaign, version)
                        .mapTo(String.class)
                        .list());
    }

    /** Somebody of the campaign who stands at a step; their id. */
    private String somebodyAt(String step) {
        caller.post(
                "/api/campaigns/" + campaign + "/upload-prospects",
                "text/csv",
                "first_name,email\nAda," + step + System.nanoTime() + "@example.com\n");
        return API.jdbi()
                .withHandle(handle ->
                        handle.select("""
                        update campaign_prospects set current_step_id = ?, started_at = now()
                        where id = (select id from campaign_prospects where campaign_id = ?::uuid order by id desc limit 1)
                        returning id::text
                        """, step, campaign).mapTo(String.class).one());
    }

    private int versionOf(String prospect) {
        return API.jdbi()
                .withHandle(handle ->
                        handle.select("""
                        select version from campaign_sequences q
                        join campaign_prospects cp on cp.sequence_id = q.id where cp.id = ?::uuid
                        """, prospect).mapTo(Integer.class).one());
    }

    @Test
    void keepsTheIdsOfStepsOfWhichOnlyTheWordsChanged() {
        Answer plan = publish("", FIRST.replace("Still there?", "Are you still there?"));

        assertThat(plan.status()).as(plan.body()).isEqualTo(201);
        assertThat(plan.json().path("version").asInt()).isEqualTo(2);
        assertThat(plan.json().path("text_only").asBoolean()).isTrue();
        assertThat(changes(plan)).containsExactly("message_2 text");
        assertThat(steps(2)).isEqualTo(steps(1));
    }

    @Test
    void matchesEqualStepsWhereverTheyStand() {
        Answer plan = publish("", """
                name: Fair
                steps:
                  - invite: "Hi"
                  - delay: 2d
                  - message: "Are you there?"
                  - delay: 3d
                  - message: "Thanks"
                  - email: { subject: "Hello", body: "…" }
                """);

        // "Thanks" is the old first message, so the other words are those of the second one.
        assertThat(steps(2)).containsExactly("invite", "delay", "message_2", "delay_2", "message", "email");
        assertThat(plan.json().path("text_only").asBoolean()).isFalse();
        assertThat(changes(plan)).contains("message_2 text").anyMatch(change -> change.endsWith(" moved"));
    }

    @Test
    void givesNewStepsIdsThatNoVersionEverHad() {
        publish("", FIRST.replace("  - message: \"Still there?\"\n", ""));
        Answer plan = publish("", FIRST.replace("Still there?", "Something else"));

        assertThat(steps(2)).containsExactly("invite", "delay", "message", "delay_2", "email");
        assertThat(steps(3)).containsExactly("invite", "delay", "message", "delay_2", "message_3", "email");
        assertThat(changes(plan)).containsExactly("message_3 added");
    }

    @Test
    void refusesTheIdOfAStepOfAnotherKind() {
        publish("", FIRST.replace("  - message: \"Still there?\"\n", ""));

        Answer refused = publish("", FIRST + "  - delay: 1d\n    id: message_2\n");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("invalid_sequence");
        assertThat(refused.body()).contains("id_reused");
        assertThat(steps(3)).isEmpty();
    }

    @Test
    void takesTheStepOfAnIdThatWasWritten() {
        publish(
                "",
                FIRST.replace("  - message: \"Thanks\"\n", "  - message: \"Other words\"\n    id: message_2\n")
                        .replace("Still there?", "Thanks"));

        assertThat(steps(2)).containsExactly("invite", "delay", "message_2", "delay_2", "message", "email");
    }

    @Test
    void plansWithoutPublishingOnADryRun() {
        somebodyAt("invite");
        somebodyAt("message");
        somebodyAt("delay_2");
        somebodyAt("message_2");
        String shorter =
                FIRST.replace("  - delay: 3d\n", "  - delay: 4d\n").replace("  - message: \"Still there?\"\n", "");

        Answer plan = publish("?dry_run=true", shorter);

        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.json().path("published").asBoolean()).isFalse();
        JsonNode groups = plan.json().path("groups");
        assertThat(groups.path("before").asInt()).isEqualTo(2);
        assertThat(groups.path("at").asInt()).isZero();
        assertThat(groups.path("past").asInt()).isZero();
        assertThat(groups.path("on_removed_step").asInt()).isEqualTo(2);
        assertThat(steps(2)).isEmpty();
    }

    @Test
    void appliesNewWordsToEverybodyAtOnceIfAsked() {
        String ada = somebodyAt("message");

        Answer plan = publish("?apply_text=true", FIRST.replace("Still there?", "Hello?"));

        assertThat(plan.json().path("moved").asInt()).as(plan.body()).isEqualTo(1);
        assertThat(plan.json().at("/groups/before").asInt()).isEqualTo(1);
        assertThat(versionOf(ada)).isEqualTo(2);
    }

    @Test
    void movesTheChosenGroupsByAskingTheirRuns() {
        String before = somebodyAt("invite");
        String past = somebodyAt("email");
        String withoutRun = somebodyAt("delay");
        publish("?apply_text=true", FIRST.replace("delay: 3d", "delay: 4d"));
        assertThat(versionOf(before)).isEqualTo(1);
        WorkflowClient temporal = API.temporalClient();
        WorkerFactory workers = WorkerFactory.newInstance(temporal);
        workers.newWorker("movable").registerWorkflowImplementationTypes(MovableProspect.class);
        workers.start();
        try {
            for (String each : List.of(before, past)) {
                temporal.newUntypedWorkflowStub(
                                "ProspectWorkflow",
                                WorkflowOptions.newBuilder()
                                        .setTaskQueue("movable")
                                        .setWorkflowId(WorkflowIds.of(CampaignProspectId.of(each)))
                                        .build())
                        .start();
            }

            Answer moved = move("{\"groups\": [\"before\"], \"reason\": \"better\"}");

            assertThat(moved.status()).as(moved.body()).isEqualTo(200);
            assertThat(moved.json().path("moved").asInt()).isEqualTo(1);
            assertThat(moved.json().path("refused")).hasSize(1);
            assertThat(moved.json().at("/refused/0/id").asText()).isEqualTo(withoutRun);
            assertThat(moved.json().at("/refused/0/code").asText()).isEqualTo("no_run");
        } finally {
            workers.shutdownNow();
        }
    }

    private Answer move(String body) {
        return caller.post("/api/campaigns/" + campaign + "/sequences/2/move", "application/json", body);
    }

    @WorkflowInterface
    public interface Movable {
        @WorkflowMethod(name = "ProspectWorkflow")
        void run();

        @UpdateMethod
        CommandAnswer moveTo(Move move);
    }

    public static class MovableProspect implements Movable {

        @Override
        public void run() {
            Workflow.await(() -> false);
        }

        @Override
        public CommandAnswer moveTo(Move move) {
            return CommandAnswer.movedTo(new StepId("invite"));
        }
    }

    @Test
    void listsVersionsAndKeepsHowFarAnAnswerStops() {
        publish("", FIRST.replace("Thanks", "Thank you"));

        JsonNode versions =
                caller.get("/api/campaigns/" + campaign + "/sequences").json().path("items");

        assertThat(versions.valueStream().map(each -> each.path("version").asInt()))
                .containsExactly(2, 1);
        String scope = API.jdbi()
                .withHandle(handle -> handle.select(
                                "select settings #>> '{stop_on_reply,scope}' from campaigns where id = ?::uuid",
                                campaign)
                        .mapTo(String.class)
                        .one());
        assertThat(scope).isEqualTo("person");
    }

    @Test
    void showsAVersionAsYamlThatCanBePublishedAsItIs() {
        Answer shown = caller.get("/api/campaigns/" + campaign + "/sequences/1");

        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains("id: invite");
        Answer plan = publish("", shown.body());
        assertThat(plan.json().path("changes")).isEmpty();
        assertThat(caller.get("/api/campaigns/" + campaign + "/sequences/2").body())
                .isEqualTo(shown.body());
        assertThat(caller.get("/api/campaigns/" + campaign + "/sequences/3").status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(API.aWorkspace()
                        .post("/api/campaigns/" + campaign + "/sequences", "application/yaml", FIRST)
                        .status())
                .isEqualTo(404);
        assertThat(move("{\"groups\": [\"before\"], \"reason\": \"x\"}").status())
                .isEqualTo(404);
        assertThat(move("{\"groups\": [\"everybody\"], \"reason\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(move("{\"groups\": [], \"reason\": \"x\"}").status()).isEqualTo(400);
        assertThat(publish("", "name: x\nsteps: [explode]\n").text("code")).isEqualTo("invalid_sequence");
    }
}
