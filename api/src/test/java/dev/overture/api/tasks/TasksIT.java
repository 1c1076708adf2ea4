package dev.overture.api.tasks;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TasksIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();

    private StoredCampaignProspect withTask(CampaignProspectStatus status, long expiresIn) {
        StoredCampaignProspect prospect = aCampaignProspect()
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .in(aCampaign().in(workspace).insert(API.jdbi()))
                .status(status)
                .started()
                .insert(API.jdbi());
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into prospect_tasks (campaign_prospect_id, step_id, workspace_id, text, opened_at, expires_at) values (?, 'call', ?, 'Call them', ?, ?)",
                        prospect.id(),
                        workspace,
                        NOW,
                        NOW.plusSeconds(expiresIn)));
        return prospect;
    }

    private Answer done(StoredCampaignProspect prospect, String step) {
        return caller.post(
                "/api/campaign-prospects/" + prospect.id() + "/tasks/" + step + "/done",
                "application/json",
                "{\"author\": \"jo\", \"note\": \"left a message\"}");
    }

    @Test
    void closesATaskOnceAndHasItsWorkflowTold() {
        StoredCampaignProspect ada = withTask(CampaignProspectStatus.MESSAGING, 60);

        assertThat(done(ada, "call").status()).isEqualTo(204);
        Answer again = done(ada, "call");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("closed");
        List<String> told = API.jdbi()
                .withHandle(handle -> handle.select(
                                "select signal || ' ' || (payload ->> 'step') from workflow_outbox where target_id = ?",
                                ada.id())
                        .mapTo(String.class)
                        .list());
        assertThat(told).containsExactly("taskDone call");
        JsonNode task = caller.get("/api/tasks?status=done").json().at("/items/0");
        assertThat(task.path("closed_by").asText()).isEqualTo("jo");
        assertThat(caller.get("/api/tasks?status=open").json().path("items")).isEmpty();
    }

    @Test
    void refusesTasksThatAreNotThereOrCannotBeDone() {
        StoredCampaignProspect ended = withTask(CampaignProspectStatus.REPLIED, 60);

        assertThat(done(ended, "call").text("code")).isEqualTo("ended");
        assertThat(done(ended, "other").status()).isEqualTo(404);
        assertThat(API.aWorkspace()
                        .post("/api/campaign-prospects/" + ended.id() + "/tasks/call/done", "application/json", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("/api/tasks?status=open").json().path("items")).isEmpty();
        assertThat(caller.get("/api/tasks?status=ended").json().path("items")).hasSize(1);
    }

    @Test
    void listsThoseThatExpireFirstPageByPage() {
        StoredCampaignProspect late = withTask(CampaignProspectStatus.MESSAGING, 300);
        StoredCampaignProspect soon = withTask(CampaignProspectStatus.MESSAGING, 100);
        StoredCampaignProspect next = withTask(CampaignProspectStatus.MESSAGING, 200);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = caller.get("/api/tasks?status=open&limit=1&cursor=" + cursor)
                    .json();
            page.path("items")
                    .forEach(task -> seen.add(task.path("campaign_prospect_id").asText()));
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));

        assertThat(seen)
                .containsExactly(
                        soon.id().toString(), next.id().toString(), late.id().toString());
        assertThat(caller.get("/api/tasks?status=lost").errors()).containsExactly("invalid status");
        assertThat(caller.get("/api/tasks?cursor=nonsense").errors()).containsExactly("invalid_cursor cursor");
        assertThat(API.aWorkspace().get("/api/tasks").json().path("items")).isEmpty();
    }
}
