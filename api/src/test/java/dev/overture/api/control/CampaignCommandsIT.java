package dev.overture.api.control;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Temporal is down all the time: what protects people must not need it. */
class CampaignCommandsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private static final String BECAUSE = "{\"author\": \"jo\", \"reason\": \"trade fair\"}";

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();
    private final StoredAccount account = anAccount().in(workspace).insert(API.jdbi());
    private final Rows rows = new Rows(API.jdbi());

    private StoredCampaign campaign(CampaignStatus status) {
        return aCampaign().in(workspace).status(status).insert(API.jdbi());
    }

    private StoredCampaignProspect somebodyIn(StoredCampaign campaign) {
        return aCampaignProspect()
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .in(campaign)
                .sendingWith(account)
                .status(CampaignProspectStatus.PENDING)
                .started()
                .insert(API.jdbi());
    }

    private Answer tell(StoredCampaign campaign, String command) {
        return caller.post("/api/campaigns/" + campaign.id() + "/" + command, "application/json", BECAUSE);
    }

    private String status(StoredCampaign campaign) {
        return rows.text("select status from campaigns where id = ?", campaign.id());
    }

    @Test
    void pausesWithAHoldAndNamesWhatIsOnItsWay() {
        StoredCampaign fair = campaign(CampaignStatus.ACTIVE);
        MessageId claimed =
                aMessage().to(somebodyIn(fair)).status(MessageStatus.INTENT).insert(API.jdbi());

        Answer paused = tell(fair, "pause");

        assertThat(paused.status()).as(paused.body()).isEqualTo(200);
        assertThat(paused.text("status")).isEqualTo("paused");
        assertThat(paused.json().path("in_flight").get(0).asText()).isEqualTo(claimed.toString());
        assertThat(rows.holds(fair.id())).containsExactly("campaign_paused jo open");
        assertThat(tell(fair, "pause").text("code")).isEqualTo("paused_already");
        assertThat(tell(campaign(CampaignStatus.DRAFT), "pause").text("code")).isEqualTo("not_active");
    }

    @Test
    void resumesAndTellsTheAccountsToReleaseWhatTheyKeep() {
        StoredCampaign fair = campaign(CampaignStatus.ACTIVE);
        StoredCampaignProspect ada = somebodyIn(fair);
        StoredCampaignProspect bea = somebodyIn(fair);
        StoredCampaignProspect cem = somebodyIn(fair);
        tell(fair, "pause");
        MessageId hers = held(ada);
        MessageId alsoHeld = held(bea);
        caller.post("/api/campaign-prospects/" + bea.id() + "/pause", "application/json", BECAUSE);
        API.jdbi()
                .useHandle(handle ->
                        handle.execute("update campaign_prospects set wait_held = true where id = ?", cem.id()));

        Answer resumed = tell(fair, "resume");

        assertThat(resumed.status()).as(resumed.body()).isEqualTo(200);
        assertThat(resumed.text("status")).isEqualTo("active");
        assertThat(resumed.json().path("people").asInt()).isEqualTo(3);
        assertThat(rows.message(hers)).isEqualTo("HELD campaign_paused");
        assertThat(rows.message(alsoHeld)).isEqualTo("HELD campaign_paused");
        assertThat(rows.signals(account.id())).contains("holdsChanged");
        assertThat(rows.signals(fair.id())).containsExactly("roomFreed");
        assertThat(rows.holds(fair.id())).containsExactly("campaign_paused jo ended");
    }

    @Test
    void tellsAgainWhatAResumptionLeft() {
        StoredCampaign fair = campaign(CampaignStatus.ACTIVE);
        tell(fair, "pause");
        tell(fair, "resume");
        MessageId left = held(somebodyIn(fair));

        Answer again = tell(fair, "resume");

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("people").asInt()).isEqualTo(1);
        assertThat(rows.message(left)).isEqualTo("HELD campaign_paused");
        assertThat(rows.signals(account.id())).contains("holdsChanged");
        StoredCampaign calm = campaign(CampaignStatus.ACTIVE);
        assertThat(tell(calm, "resume").text("code")).isEqualTo("not_paused");
    }

    private MessageId held(StoredCampaignProspect prospect) {
        return aMessage()
                .to(prospect)
                .status(MessageStatus.HELD)
                .because("campaign_paused")
                .insert(API.jdbi());
    }

    @Test
    void stopsEverybodyAndSoTheCampaign() {
        StoredCampaign fair = campaign(CampaignStatus.ACTIVE);
        StoredCampaignProspect ada = somebodyIn(fair);
        MessageId planned = aMessage().to(ada).insert(API.jdbi());
        StoredCampaignProspect bea = aCampaignProspect()
                .in(fair)
                .status(CampaignProspectStatus.REPLIED)
                .insert(API.jdbi());

        Answer stopped = tell(fair, "stop");

        assertThat(stopped.status()).as(stopped.body()).isEqualTo(200);
        assertThat(stopped.text("status")).isEqualTo("completed");
        assertThat(stopped.json().path("people").asInt()).isEqualTo(1);
        assertThat(rows.status(ada.id())).isEqualTo("stopped");
        assertThat(rows.status(bea.id())).isEqualTo("replied");
        assertThat(rows.message(planned)).isEqualTo("SKIPPED stopped");
        assertThat(rows.signals(ada.id())).containsExactly("ended");
        assertThat(rows.signals(fair.id())).containsExactly("drained");
        assertThat(rows.holds(fair.id())).containsExactly("campaign_stopped jo ended");
        assertThat(tell(fair, "stop").text("code")).isEqualTo("campaign_over");
    }

    @Test
    void goesOnStoppingWhatBrokeOffAndResumesNothingMeanwhile() {
        StoredCampaign fair = campaign(CampaignStatus.PAUSED);
        StoredCampaignProspect ada = somebodyIn(fair);
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into holds (id, workspace_id, campaign_id, reason, author, began_at) values (?, ?, ?, 'campaign_stopped', 'jo', now())",
                        UUID.randomUUID(),
                        workspace,
                        fair.id()));

        assertThat(tell(fair, "resume").text("code")).isEqualTo("stopping");
        assertThat(tell(fair, "stop").text("status")).isEqualTo("completed");

        assertThat(rows.status(ada.id())).isEqualTo("stopped");
    }

    @Test
    void archivesOnlyWhatIsOver() {
        StoredCampaign fair = campaign(CampaignStatus.ACTIVE);
        StoredCampaign draft = campaign(CampaignStatus.DRAFT);
        somebodyIn(draft);

        assertThat(tell(fair, "archive").text("code")).isEqualTo("not_over");
        assertThat(tell(draft, "archive").text("code")).isEqualTo("people_live");
        assertThat(tell(campaign(CampaignStatus.DRAFT), "archive").text("status"))
                .isEqualTo("archived");
        tell(fair, "stop");
        assertThat(tell(fair, "archive").text("status")).isEqualTo("archived");
        assertThat(tell(fair, "archive").text("code")).isEqualTo("archived_already");
        assertThat(status(fair)).isEqualTo("archived");
    }

    @Test
    void knowsNoCampaignOfOtherWorkspaces() {
        StoredCampaign foreign = aCampaign().insert(API.jdbi());

        for (String command : new String[] {"pause", "resume", "stop", "archive"}) {
            assertThat(tell(foreign, command).status()).as(command).isEqualTo(404);
        }
        assertThat(status(foreign)).isEqualTo("active");
    }
}
