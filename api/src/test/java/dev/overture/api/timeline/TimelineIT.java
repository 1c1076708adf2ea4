package dev.overture.api.timeline;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TimelineIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private static final String BECAUSE = "{\"author\": \"jo\", \"reason\": \"holiday\"}";

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();

    private StoredCampaignProspect ada() {
        StoredCampaignProspect ada = aCampaignProspect()
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .in(aCampaign().in(workspace).insert(API.jdbi()))
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(API.jdbi());
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "update campaign_prospects set created_at = ? where id = ?",
                        NOW.minusSeconds(3_600),
                        ada.id()));
        return ada;
    }

    private static String line(JsonNode entry) {
        return entry.path("type").asText() + " " + entry.path("what").asText();
    }

    @Test
    void joinsFactsMessagesCommandsTasksAndHoldsNewestFirst() {
        StoredCampaignProspect ada = ada();
        aMessage()
                .to(ada)
                .status(MessageStatus.SENT)
                .claimedAt(NOW)
                .saying("Hello, Ada")
                .insert(API.jdbi());
        API.jdbi().useHandle(handle -> {
            handle.execute(
                    "insert into prospect_events (id, workspace_id, prospect_id, campaign_prospect_id, kind, occurred_at, recorded_at, source, fact_key) values (?, ?, ?, ?, 'email_opened', ?, ?, 'webhook', 'k')",
                    UUID.randomUUID(),
                    workspace,
                    ada.prospect().id(),
                    ada.id(),
                    NOW.plusSeconds(60),
                    NOW.plusSeconds(60));
            handle.execute(
                    "insert into prospect_tasks (campaign_prospect_id, step_id, workspace_id, text, opened_at, expires_at) values (?, 'call', ?, 'Call Ada', ?, ?)",
                    ada.id(),
                    workspace,
                    NOW.plusSeconds(120),
                    NOW.plusSeconds(9_000));
        });
        String path = "/api/campaign-prospects/" + ada.id();
        caller.post(path + "/pause", "application/json", BECAUSE);
        caller.post(path + "/tasks/call/done", "application/json", "{\"author\": \"jo\", \"note\": \"no answer\"}");
        caller.post(path + "/resume", "application/json", BECAUSE);

        JsonNode entries = caller.get(path + "/timeline").json().path("items");

        List<String> lines = entries.valueStream().map(TimelineIT::line).toList();
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        "command resume",
                        "hold ended",
                        "command task_done",
                        "task done",
                        "command pause",
                        "hold began",
                        "task opened",
                        "fact email_opened",
                        "message sent");
        List<String> instants =
                entries.valueStream().map(entry -> entry.path("at").asText()).toList();
        assertThat(instants.stream().map(java.time.Instant::parse).toList())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        JsonNode sent = find(entries, "message sent");
        assertThat(sent.path("text").asText()).isEqualTo("Hello, Ada");
        assertThat(sent.path("version").asInt()).isEqualTo(1);
        assertThat(sent.path("step").asText()).isEqualTo("invite");
        assertThat(sent.path("kind").asText()).isEqualTo("invitation");
        JsonNode pause = find(entries, "command pause");
        assertThat(pause.path("author").asText()).isEqualTo("jo");
        assertThat(pause.path("why").asText()).isEqualTo("holiday");
        assertThat(pause.path("outcome").asText()).isEqualTo("done");
    }

    private static JsonNode find(JsonNode entries, String line) {
        return entries.valueStream()
                .filter(entry -> line(entry).equals(line))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void turnsPages() {
        StoredCampaignProspect ada = ada();
        String path = "/api/campaign-prospects/" + ada.id();
        caller.post(path + "/pause", "application/json", BECAUSE);
        caller.post(path + "/resume", "application/json", BECAUSE);
        caller.post(path + "/stop", "application/json", BECAUSE);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    caller.get(path + "/timeline?limit=2&cursor=" + cursor).json();
            page.path("items").forEach(entry -> seen.add(line(entry)));
            cursor = page.path("next_cursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "command stop", "command resume", "hold ended", "command pause", "hold began");
        assertThat(caller.get(path + "/timeline?cursor=nonsense").errors()).containsExactly("invalid_cursor cursor");
    }

    @Test
    void showsWhatHoldsAProspect() {
        StoredCampaignProspect ada = ada();
        String path = "/api/campaign-prospects/" + ada.id();
        caller.post(path + "/pause", "application/json", BECAUSE);
        caller.post("/api/campaigns/" + ada.campaign().id() + "/pause", "application/json", BECAUSE);

        Answer shown = caller.get(path);

        assertThat(shown.json()
                        .path("held_by")
                        .valueStream()
                        .map(hold -> hold.path("reason").asText() + " "
                                + hold.path("author").asText()))
                .containsExactly("paused jo", "campaign_paused jo");
        assertThat(shown.json().at("/held_by/0/since").asText()).isNotEmpty();
    }

    @Test
    void knowsNobodyOfOtherWorkspaces() {
        assertThat(API.aWorkspace()
                        .get("/api/campaign-prospects/" + ada().id() + "/timeline")
                        .status())
                .isEqualTo(404);
    }
}
