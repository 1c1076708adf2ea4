package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.TaskQueues;
import dev.overture.workflows.WorkflowIds;
import dev.overture.workflows.prospect.ProspectState;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String INVITE = """
            name: Healthcare VPs Q4
            steps:
              - invite: "Hi {{ first_name }}"
              - wait_for: connection_accepted
                within: 14d
                otherwise:
                  - withdraw_invite
                  - end: not accepted
              - delay: 2d
              - message: "Thanks, {{ first_name }}"
              - email: { subject: "Hello", body: "…" }
            """;
    private static final String ADA = "first_name,linkedin_url\nAda,https://www.linkedin.com/in/ada-example\n";

    private final Caller caller = API.aWorkspace();

    @Test
    void storesDraftWithItsSequenceAsWrittenAndAsWorkflowsReadIt() {
        Answer made = caller.post("/api/campaigns", "application/yaml", INVITE);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/api/campaigns/" + made.text("id"));
        assertThat(made.json().path("name").asText()).isEqualTo("Healthcare VPs Q4");
        assertThat(made.json().path("status").asText()).isEqualTo("draft");
        API.jdbi().useHandle(handle -> {
            assertThat(handle.select(
                                    "select source from campaign_sequences where campaign_id = ?::uuid",
                                    made.text("id"))
                            .mapTo(String.class)
                            .one())
                    .isEqualTo(INVITE);
            assertThat(handle.select(
                                    "select s.kind from campaign_sequence_steps s join campaign_sequences q on q.id = s.sequence_id where q.campaign_id = ?::uuid order by ordinal",
                                    made.text("id"))
                            .mapTo(String.class)
                            .list())
                    .containsExactly("invitation", "wait_for", "withdrawal", "end", "delay", "message", "email");
            assertThat(handle.select(
                                    "select jsonb_path_query_array(skeleton, '$[*].w') || jsonb_path_query_array(skeleton, '$[*].d') from campaign_sequences where campaign_id = ?::uuid",
                                    made.text("id"))
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("[\"PT336H\", \"PT48H\"]");
            assertThat(handle.select(
                                    "select definition from campaign_sequences where campaign_id = ?::uuid",
                                    made.text("id"))
                            .mapTo(String.class)
                            .one())
                    .contains("id:");
        });
    }

    @Test
    void takesTheSameSequenceAsJsonAndTheSameNameTwice() {
        String json = "{\"name\": \"Twice\", \"steps\": [{\"invite\": \"Hi\"}]}";
        assertThat(caller.post("/api/campaigns", "application/json", json).status())
                .isEqualTo(201);
        assertThat(caller.post("/api/campaigns", "application/json; charset=utf-8", json)
                        .status())
                .isEqualTo(201);
        assertThat(caller.post("/api/campaigns", "text/yaml", "name: Twice\nsteps: [invite]\n")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void namesEveryErrorOfASequenceWithItsPlace() {
        Answer refused = caller.post("/api/campaigns", "application/yaml", """
                name: Broken
                steps:
                  - invit: "Hi"
                  - delay: soon
                """);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.text("code")).isEqualTo("invalid_sequence");
        assertThat(refused.json().path("errors")).hasSize(2);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("line").asInt()))
                .containsExactly(3, 4);
        assertThat(refused.json().path("errors").get(0).path("column").asInt()).isPositive();
        assertThat(caller.get("/api/campaigns").json().path("items")).isEmpty();
    }

    @Test
    void refusesWhatIsNoSequence() {
        assertThat(refusal("name: x\nsteps: []\n")).contains("no_steps");
        assertThat(refusal("a: &a [*a]\n")).isNotEmpty();
        assertThat(refusal("name: x\nsteps:\n  - invite: \"" + "x".repeat(400) + "\"\n"))
                .isNotEmpty();
        assertThat(caller.post("/api/campaigns", "application/yaml", HttpRequest.BodyPublishers.ofByteArray(new byte[] {
                            'n', ':', ' ', (byte) 0xFF
                        }))
                        .text("code"))
                .isEqualTo("not_utf8");
        assertThat(caller.post("/api/campaigns", "application/yaml", "").status())
                .isEqualTo(400);
    }

    private List<String> refusal(String yaml) {
        Answer refused = caller.post("/api/campaigns", "application/yaml", yaml);
        assertThat(refused.status()).isEqualTo(400);
        return refused.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("code").asText())
                .toList();
    }

    @Test
    void listsCampaignsPageByPage() {
        List<String> made = List.of(caller.aCampaign(INVITE), caller.aCampaign(INVITE), caller.aCampaign(INVITE));

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = caller.get("/api/campaigns?limit=2&cursor=" + next).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            next = page.path("next_cursor").asText("");
        } while (!next.isEmpty() && !"null".equals(next));

        assertThat(seen).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void countsProspectsByStatus() {
        String id = caller.aCampaign(INVITE);
        caller.post("/api/campaigns/" + id + "/upload-prospects", "text/csv", ADA);

        JsonNode campaign = caller.get("/api/campaigns/" + id).json();

        assertThat(campaign.path("total").asInt()).isEqualTo(1);
        assertThat(campaign.path("counts").path("pending").asInt()).isEqualTo(1);
        assertThat(campaign.path("counts").path("replied").asInt(-1)).isZero();
        assertThat(campaign.path("messages")).isEmpty();
    }

    @Test
    void launchesOnceAndStartsTheFeeder() {
        String id = launchable();

        Answer launched = caller.post("/api/campaigns/" + id + "/launch");

        assertThat(launched.status()).isEqualTo(202);
        assertThat(launched.text("status")).isEqualTo("active");
        WorkflowExecutionDescription run = API.temporalClient()
                .newUntypedWorkflowStub(WorkflowIds.of(CampaignId.of(id)))
                .describe();
        assertThat(run.getWorkflowType()).isEqualTo("CampaignWorkflow");
        assertThat(run.getTaskQueue()).isEqualTo(TaskQueues.OUTREACH);
        assertThat(run.getTypedSearchAttributes().get(OvertureSearchAttributes.CAMPAIGN))
                .isEqualTo(id);
        assertThat(run.getTypedSearchAttributes().get(OvertureSearchAttributes.WORKSPACE))
                .isEqualTo(caller.workspace().id().toString());
        assertThat(caller.get("/api/campaigns/" + id).text("launched_at")).isNotEmpty();

        Answer again = caller.post("/api/campaigns/" + id + "/launch");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("already_launched");
    }

    @Test
    void refusesToLaunchWithoutProspectsOrAccounts() {
        String id = caller.aCampaign(INVITE);
        assertThat(caller.post("/api/campaigns/" + id + "/launch").text("code")).isEqualTo("no_prospects");

        caller.post("/api/campaigns/" + id + "/upload-prospects", "text/csv", ADA);
        caller.anAccount("linkedin");
        Answer refused = caller.post("/api/campaigns/" + id + "/launch");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("account_missing");
        assertThat(refused.json().path("errors")).hasSize(1);
        assertThat(refused.json().path("errors").get(0).path("message").asText())
                .contains("'email'");
        assertThat(caller.get("/api/campaigns/" + id).text("status")).isEqualTo("draft");
    }

    @Test
    void listsProspectsByStatusAndPageByPage() {
        String id = caller.aCampaign(INVITE);
        StringBuilder csv = new StringBuilder("first_name,email\n");
        for (int i = 0; i < 5; i++) {
            csv.append("P").append(i).append(",p").append(i).append("@example.com\n");
        }
        caller.post("/api/campaigns/" + id + "/upload-prospects", "text/csv", csv.toString());
        String list = "/api/campaigns/" + id + "/prospects";

        JsonNode first = caller.get(list + "?limit=3&status=pending").json();
        JsonNode second = caller.get(
                        list + "?limit=3&cursor=" + first.path("next_cursor").asText())
                .json();

        assertThat(first.path("items")).hasSize(3);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertThat(first.path("items").get(0).path("status").asText()).isEqualTo("pending");
        assertThat(caller.get(list + "?status=replied").json().path("items")).isEmpty();
        assertThat(caller.get(list + "?status=happy").errors()).containsExactly("invalid status");
        assertThat(caller.get(list + "?limit=501").errors()).containsExactly("invalid limit");
        assertThat(caller.get(list + "?cursor="
                                + caller.get("/api/campaigns?limit=1").text("next_cursor"))
                        .errors())
                .containsExactly("invalid_cursor cursor");
    }

    @Test
    void showsProspectWhoseWorkflowHasNotStarted() {
        String id = caller.aCampaign(INVITE);
        caller.post("/api/campaigns/" + id + "/upload-prospects", "text/csv", ADA);
        String prospect = caller.get("/api/campaigns/" + id + "/prospects")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();

        Answer shown = caller.get("/api/campaign-prospects/" + prospect);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text("first_name")).isEqualTo("Ada");
        assertThat(shown.text("linkedin_url")).isEqualTo("https://www.linkedin.com/in/ada-example");
        assertThat(shown.json().path("workflow").isNull()).isTrue();
        assertThat(shown.text("workflow_error")).isEqualTo("no_run");
    }

    @Test
    void showsWhatTheWorkflowOfAProspectWaitsFor() {
        String id = caller.aCampaign(INVITE);
        caller.post("/api/campaigns/" + id + "/upload-prospects", "text/csv", ADA);
        String prospect = caller.get("/api/campaigns/" + id + "/prospects")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();
        WorkflowClient temporal = API.temporalClient();
        WorkerFactory workers = WorkerFactory.newInstance(temporal);
        workers.newWorker("waiting").registerWorkflowImplementationTypes(WaitingProspect.class);
        workers.start();
        try {
            temporal.newUntypedWorkflowStub(
                            "ProspectWorkflow",
                            WorkflowOptions.newBuilder()
                                    .setTaskQueue("waiting")
                                    .setWorkflowId(WorkflowIds.of(CampaignProspectId.of(prospect)))
                                    .build())
                    .start();

            JsonNode workflow =
                    caller.get("/api/campaign-prospects/" + prospect).json().path("workflow");

            assertThat(workflow.path("state").asText()).isEqualTo("waiting_for_event");
            assertThat(workflow.path("step").asText()).isEqualTo("wait_1");
            assertThat(workflow.path("since").asText()).isEqualTo("1970-01-01T00:00:00Z");
            assertThat(workflow.path("unblock_by").asText()).isEqualTo("an acceptance");
        } finally {
            workers.shutdownNow();
        }
    }

    @WorkflowInterface
    public interface Waiting {
        @WorkflowMethod(name = "ProspectWorkflow")
        void run();

        @QueryMethod
        ProspectState status();
    }

    public static class WaitingProspect implements Waiting {

        @Override
        public void run() {
            Workflow.await(() -> false);
        }

        @Override
        public ProspectState status() {
            return new ProspectState(
                    "waiting_for_event", new StepId("wait_1"), "it waits", Instant.EPOCH, null, "an acceptance");
        }
    }

    @Test
    void knowsNothingBehindIdsThatAreNone() {
        assertThat(caller.get("/api/campaigns/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(caller.get("/api/campaigns/not-an-id").status()).isEqualTo(404);
        assertThat(caller.get("/api/campaign-prospects/7").status()).isEqualTo(404);
    }

    private String launchable() {
        String id = caller.aCampaign(INVITE);
        caller.anAccount("linkedin");
        caller.anAccount("email");
        caller.post("/api/campaigns/" + id + "/upload-prospects", "text/csv", ADA);
        return id;
    }
}
