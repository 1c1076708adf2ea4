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
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Temporal is down all the time: what protects a person must not need it. */
class ProspectCommandsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private static final String BECAUSE = "{\"author\": \"jo\", \"reason\": \"they are on holiday\"}";

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();
    private final Rows rows = new Rows(API.jdbi());

    private StoredCampaignProspect prospect(CampaignProspectStatus status) {
        return aCampaignProspect()
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .in(aCampaign().in(workspace).insert(API.jdbi()))
                .sendingWith(anAccount().in(workspace).insert(API.jdbi()))
                .status(status)
                .started()
                .at("invite")
                .insert(API.jdbi());
    }

    private Answer tell(StoredCampaignProspect prospect, String command, String body) {
        return caller.post("/api/campaign-prospects/" + prospect.id() + "/" + command, "application/json", body);
    }

    @Test
    void pausesOnceAndHoldsWhatIsPlanned() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.PENDING);
        MessageId planned = aMessage().to(ada).insert(API.jdbi());

        Answer paused = tell(ada, "pause", BECAUSE);
        Answer again = tell(ada, "pause", "{\"reason\": \"again\"}");

        assertThat(paused.status()).as(paused.body()).isEqualTo(200);
        assertThat(paused.text("outcome")).isEqualTo("done");
        assertThat(paused.text("status")).isEqualTo("pending");
        assertThat(paused.json().path("in_flight")).isEmpty();
        assertThat(rows.message(planned)).isEqualTo("HELD paused");
        assertThat(rows.holds(ada.id())).containsExactly("paused jo open");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("paused_already");
        assertThat(rows.commands(ada.id())).containsExactly("pause jo done", "pause api paused_already");
        assertThat(rows.text("select reason from commands where id = ?::uuid", paused.text("id")))
                .isEqualTo("they are on holiday");
    }

    @Test
    void namesWhatIsOnItsWay() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.PENDING);
        MessageId claimed = aMessage().to(ada).status(MessageStatus.INTENT).insert(API.jdbi());

        Answer stopped = tell(ada, "stop", BECAUSE);

        assertThat(stopped.json().path("in_flight").get(0).asText()).isEqualTo(claimed.toString());
        assertThat(rows.message(claimed)).isEqualTo("INTENT");
    }

    @Test
    void resumesAndReleasesWhatItHeld() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.PENDING);
        MessageId planned = aMessage().to(ada).insert(API.jdbi());
        tell(ada, "pause", BECAUSE);

        Answer resumed = tell(ada, "resume", BECAUSE);

        assertThat(resumed.status()).as(resumed.body()).isEqualTo(200);
        assertThat(rows.message(planned)).isEqualTo("SCHEDULED");
        assertThat(rows.holds(ada.id())).containsExactly("paused jo ended");
        assertThat(rows.signals(ada.id())).containsExactly("released");
        assertThat(rows.text("select payload ->> 'revision' from workflow_outbox where target_id = ?", ada.id()))
                .isEqualTo("1");
        assertThat(tell(ada, "resume", BECAUSE).text("code")).isEqualTo("not_paused");
    }

    @Test
    void resumesWithoutReleasingWhatTheAccountHolds() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.PENDING);
        MessageId planned = aMessage().to(ada).insert(API.jdbi());
        tell(ada, "pause", BECAUSE);
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into holds (id, workspace_id, account_id, reason, author, began_at) values (?, ?, ?, 'account_disconnected', 'overture', now())",
                        UUID.randomUUID(),
                        workspace,
                        ada.linkedin().id()));

        tell(ada, "resume", BECAUSE);

        assertThat(rows.message(planned)).isEqualTo("HELD paused");
    }

    @Test
    void releasesWaitsThatThePauseHeld() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        tell(ada, "pause", BECAUSE);
        API.jdbi()
                .useHandle(handle ->
                        handle.execute("update campaign_prospects set wait_held = true where id = ?", ada.id()));

        tell(ada, "resume", BECAUSE);

        assertThat(rows.text("select wait_held from campaign_prospects where id = ?", ada.id()))
                .isIn("f", "false");
        assertThat(rows.signals(ada.id())).containsExactly("released");
    }

    @Test
    void stopsOnceFreesTheSlotAndTellsTheWorkflow() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.PENDING);
        MessageId planned = aMessage().to(ada).insert(API.jdbi());

        Answer stopped = tell(ada, "stop", BECAUSE);

        assertThat(stopped.text("status")).isEqualTo("stopped");
        assertThat(rows.message(planned)).isEqualTo("SKIPPED stopped");
        assertThat(rows.signals(ada.id())).containsExactly("ended");
        assertThat(rows.text("select status_reason from campaign_prospects where id = ?", ada.id()))
                .isEqualTo("they are on holiday");
        for (String command : List.of("stop", "pause", "resume", "resolve", "convert", "not-interested")) {
            assertThat(tell(ada, command, BECAUSE).text("code")).as(command).isEqualTo("ended");
        }
        assertThat(rows.status(ada.id())).isEqualTo("stopped");
    }

    @Test
    void marksWhoAnsweredAsConvertedOrNot() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.REPLIED);
        StoredCampaignProspect bea = prospect(CampaignProspectStatus.REPLIED);
        StoredCampaignProspect cem = prospect(CampaignProspectStatus.MESSAGING);

        assertThat(tell(ada, "convert", BECAUSE).text("status")).isEqualTo("converted");
        assertThat(tell(bea, "not-interested", BECAUSE).text("status")).isEqualTo("not_interested");
        assertThat(tell(cem, "convert", BECAUSE).text("status")).isEqualTo("converted");

        assertThat(tell(ada, "not-interested", BECAUSE).status()).isEqualTo(409);
        assertThat(rows.signals(ada.id())).isEmpty();
        assertThat(rows.signals(cem.id())).containsExactly("ended");
    }

    private StoredCampaignProspect inReview() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.NEEDS_REVIEW);
        API.jdbi()
                .useHandle(handle -> handle.execute(
                        "insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at) values (?, ?, ?, 'missing_variable: role', 'overture', now())",
                        UUID.randomUUID(),
                        workspace,
                        ada.id()));
        return ada;
    }

    @Test
    void resolvesReviewWithValuesAndAText() {
        StoredCampaignProspect ada = inReview();
        MessageId held = aMessage()
                .to(ada)
                .status(MessageStatus.HELD)
                .because("missing_variable: role")
                .insert(API.jdbi());

        Answer resolved = tell(ada, "resolve", """
                {"author": "jo", "reason": "looked it up", "values": {"role": "CTO"}, "text": "Hello, Ada"}
                """);

        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(resolved.text("status")).isEqualTo("connection_request_sent");
        assertThat(rows.message(held)).isEqualTo("SCHEDULED");
        assertThat(rows.holds(ada.id())).containsExactly("missing_variable: role overture ended");
        assertThat(rows.text("select personalization_data ->> 'role' from campaign_prospects where id = ?", ada.id()))
                .isEqualTo("CTO");
        assertThat(rows.text(
                        "select concat_ws(' ', step_id, message) from message_overrides where campaign_prospect_id = ?",
                        ada.id()))
                .isEqualTo("invite Hello, Ada");
        assertThat(rows.signals(ada.id())).containsExactly("released");
        assertThat(rows.text("select data::text from commands where campaign_prospect_id = ?", ada.id()))
                .contains("role")
                .doesNotContain("CTO", "Hello");
        assertThat(tell(ada, "resolve", BECAUSE).text("code")).isEqualTo("not_in_review");
    }

    @Test
    void keepsThePauseOfWhoIsResolved() {
        StoredCampaignProspect ada = inReview();
        MessageId held = aMessage()
                .to(ada)
                .status(MessageStatus.HELD)
                .because("missing_variable: role")
                .insert(API.jdbi());
        tell(ada, "pause", BECAUSE);

        Answer resolved = tell(ada, "resolve", BECAUSE);

        assertThat(resolved.status()).isEqualTo(200);
        assertThat(rows.message(held)).startsWith("HELD");
        assertThat(rows.holds(ada.id()))
                .containsExactlyInAnyOrder("missing_variable: role overture ended", "paused jo open");
        assertThat(rows.signals(ada.id())).isEmpty();
    }

    @Test
    void refusesWhatCannotBeResolvedThatWay() {
        StoredCampaignProspect ada = inReview();

        assertThat(tell(ada, "resolve", "{\"reason\": \"x\", \"text\": \"y\"}").text("code"))
                .isEqualTo("nothing_held");
        assertThat(tell(ada, "resolve", "{\"reason\": \"x\", \"subject\": \"y\"}")
                        .errors())
                .containsExactly("missing text");
        assertThat(tell(ada, "resolve", "{\"reason\": \"x\", \"action\": \"skip\", \"text\": \"y\"}")
                        .errors())
                .containsExactly("conflicting action");
        assertThat(tell(ada, "resolve", "{\"reason\": \"x\", \"action\": \"explode\"}")
                        .status())
                .isEqualTo(400);
        assertThat(tell(ada, "resolve", "{\"reason\": \"x\", \"values\": {\"a\": \"" + "x".repeat(2_001) + "\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(tell(ada, "resolve", "{\"reason\": \"x\", \"values\": {\"not a name\": \"x\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(rows.status(ada.id())).isEqualTo("needs_review");
    }

    private StoredCampaignProspect inDoubt(MessageId[] message) {
        StoredCampaignProspect ada = inReview();
        message[0] = aMessage().to(ada).status(MessageStatus.UNCONFIRMED).insert(API.jdbi());
        return ada;
    }

    @Test
    void wantsToHearWhetherAnUncertainSendArrived() {
        MessageId[] message = new MessageId[1];
        StoredCampaignProspect ada = inDoubt(message);

        assertThat(tell(ada, "resolve", BECAUSE).text("code")).isEqualTo("uncertain");
        assertThat(rows.message(message[0])).startsWith("UNCONFIRMED");

        Answer resolved = tell(ada, "resolve", "{\"reason\": \"asked her\", \"action\": \"sent\"}");

        assertThat(resolved.status()).as(resolved.body()).isEqualTo(200);
        assertThat(rows.message(message[0])).isEqualTo("SENT confirmed by hand");
        assertThat(rows.signals(ada.id())).containsExactly("released");
    }

    @Test
    void sendsOnceMoreWhatDidNotArriveAndKeepsItsClaimCounted() {
        MessageId[] message = new MessageId[1];
        StoredCampaignProspect ada = inDoubt(message);

        assertThat(tell(ada, "resolve", "{\"reason\": \"asked her\", \"action\": \"send\"}")
                        .status())
                .isEqualTo(200);

        assertThat(rows.message(message[0])).isEqualTo("SCHEDULED");
        assertThat(rows.text("select cardinality(spent_claims)::text from campaign_messages where id = ?", message[0]))
                .isEqualTo("1");
    }

    @Test
    void cannotCallSentWhatWasNeverTried() {
        StoredCampaignProspect ada = inReview();

        assertThat(tell(ada, "resolve", "{\"reason\": \"x\", \"action\": \"sent\"}")
                        .text("code"))
                .isEqualTo("nothing_uncertain");
    }

    @Test
    void wantsAReasonAndKnowsNobodyOfOtherWorkspaces() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.PENDING);

        for (String command :
                List.of("pause", "resume", "stop", "convert", "not-interested", "resolve", "skip", "move")) {
            String path = "/api/campaign-prospects/" + ada.id() + "/" + command;
            String body = "{\"reason\": \"x\""
                    + (command.equals("skip") || command.equals("move") ? ", \"step\": \"a\"}" : "}");
            assertThat(caller.post(path, "application/json", "{\"author\": \"jo\"}")
                            .errors())
                    .as(command)
                    .anyMatch(error -> error.endsWith(" reason"));
            assertThat(API.aWorkspace().post(path, "application/json", body).status())
                    .as(command)
                    .isEqualTo(404);
        }
        assertThat(rows.commands(ada.id())).isEmpty();
    }

    @Test
    void saysThatStepsCannotBeLeftWhileTemporalIsDown() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.PENDING);

        Answer skipped = tell(ada, "skip", "{\"reason\": \"x\", \"step\": \"invite\"}");

        assertThat(skipped.status()).as(skipped.body()).isEqualTo(503);
        assertThat(skipped.text("code")).isEqualTo("temporal_unavailable");
        assertThat(rows.commands(ada.id())).containsExactly("skip api unavailable");
    }

    @Test
    void movesPersonIntoAnotherCampaign() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.MESSAGING);
        StoredCampaign other = aCampaign().in(workspace).insert(API.jdbi());
        String body = "{\"reason\": \"fits better\", \"campaign_id\": \"" + other.id() + "\"}";

        Answer moved = tell(ada, "move", body);

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(moved.text("status")).isEqualTo("stopped");
        assertThat(rows.text("select status_reason from campaign_prospects where id = ?", ada.id()))
                .isEqualTo("moved to another campaign");
        assertThat(rows.text(
                        "select concat_ws(' ', campaign_id, prospect_id, status) from campaign_prospects where id = ?::uuid",
                        moved.text("arrived")))
                .isEqualTo(other.id() + " " + ada.prospect().id() + " pending");
        assertThat(rows.signals(ada.id())).containsExactly("ended");
        assertThat(rows.signals(other.id())).containsExactly("roomFreed");
        assertThat(tell(ada, "move", body).text("code")).isEqualTo("ended");
    }

    @Test
    void leavesPersonWhereTheyAreWhenTheOtherCampaignCannotTakeThem() {
        StoredCampaignProspect ada = prospect(CampaignProspectStatus.MESSAGING);
        StoredCampaign over =
                aCampaign().in(workspace).status(CampaignStatus.COMPLETED).insert(API.jdbi());
        StoredCampaign has = aCampaign().in(workspace).insert(API.jdbi());
        aCampaignProspect().in(has).of(ada.prospect()).insert(API.jdbi());
        StoredCampaign foreign = aCampaign().insert(API.jdbi());

        assertThat(moveTo(ada, over).text("code")).isEqualTo("campaign_over");
        assertThat(moveTo(ada, has).text("code")).isEqualTo("in_campaign_already");
        assertThat(moveTo(ada, ada.campaign()).text("code")).isEqualTo("same_campaign");
        assertThat(moveTo(ada, foreign).status()).isEqualTo(404);

        assertThat(rows.status(ada.id())).isEqualTo("messaging");
    }

    private Answer moveTo(StoredCampaignProspect prospect, StoredCampaign campaign) {
        return tell(prospect, "move", "{\"reason\": \"x\", \"campaign_id\": \"" + campaign.id() + "\"}");
    }
}
