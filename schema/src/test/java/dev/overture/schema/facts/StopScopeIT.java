package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aCompany;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.ProspectFixture;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far an answer reaches, by the setting of the campaign that was answered. */
class StopScopeIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Instant AT = NOW.minusSeconds(60);
    private static final String THIS_CAMPAIGN = "{\"stop_on_reply\": {\"scope\": \"campaign\"}}";

    private Jdbi jdbi;
    private FactRows rows;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
    }

    private StoredCampaignProspect in(WorkspaceId workspace, String settings) {
        return aCampaignProspect()
                .in(aCampaign().in(workspace).settings(settings).insert(jdbi))
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
    }

    private StoredCampaignProspect elsewhere(StoredCampaignProspect same, CampaignProspectStatus status) {
        return aCampaignProspect()
                .of(same.prospect())
                .in(aCampaign().in(same.workspace()).insert(jdbi))
                .sendingWith(same.linkedin())
                .status(status)
                .started()
                .insert(jdbi);
    }

    private static NewFact reply(StoredCampaignProspect by, Answer answer) {
        return FactRows.written(FactKind.REPLIED, by, "m1", AT).about(by.id()).answering(answer);
    }

    private String status(StoredCampaignProspect of) {
        return String.valueOf(rows.row(of.id()).get("status"));
    }

    @Test
    void aCampaignOfItsOwnStopsOnlyItself() {
        StoredCampaignProspect answered = in(aWorkspace(jdbi), THIS_CAMPAIGN);
        StoredCampaignProspect other = elsewhere(answered, CampaignProspectStatus.MESSAGING);
        MessageId planned = planned(other);
        MessageId given = planned(answered);

        RecordedFact recorded = rows.record(reply(answered, new Answer(ReplyKind.INTERESTED)));

        assertThat(recorded.changed()).containsExactly(answered.id());
        assertThat(status(answered)).isEqualTo("replied");
        assertThat(status(other)).isEqualTo("messaging");
        assertThat(rows.message(planned)).containsEntry("status", "SCHEDULED");
        assertThat(rows.message(given)).containsEntry("status", "SKIPPED");
        assertThat(rows.told(other.id())).isEmpty();
    }

    private MessageId planned(StoredCampaignProspect to) {
        return aMessage().to(to).of("message", MessageKind.MESSAGE).insert(jdbi);
    }

    @Test
    void anAnswerThatCouldMeanAnotherCampaignStopsEverywhere() {
        StoredCampaignProspect guessed = in(aWorkspace(jdbi), THIS_CAMPAIGN);
        StoredCampaignProspect other = elsewhere(guessed, CampaignProspectStatus.MESSAGING);

        rows.record(reply(guessed, new Answer(ReplyKind.OTHER, null, true)));

        assertThat(status(guessed)).isEqualTo("replied");
        assertThat(status(other)).isEqualTo("replied");
    }

    @Test
    void anAnswerToNoCampaignThatIsKnownStopsEverywhere() {
        StoredCampaignProspect one = in(aWorkspace(jdbi), THIS_CAMPAIGN);

        rows.record(FactRows.written(FactKind.REPLIED, one, "m1", AT));

        assertThat(status(one)).isEqualTo("replied");
    }

    @Test
    void anOptOutStopsEverywhereWhateverTheCampaignSays() {
        StoredCampaignProspect answered = in(aWorkspace(jdbi), THIS_CAMPAIGN);
        StoredCampaignProspect other = elsewhere(answered, CampaignProspectStatus.MESSAGING);

        rows.record(FactRows.written(FactKind.UNSUBSCRIBED, answered, "m1", AT).about(answered.id()));

        assertThat(status(answered)).isEqualTo("opted_out");
        assertThat(status(other)).isEqualTo("opted_out");
    }

    @Test
    void whoIsInvitedElsewhereByTheSameAccountIsConnectedThereByAnsweringHere() {
        StoredCampaignProspect answered = in(aWorkspace(jdbi), THIS_CAMPAIGN);
        StoredCampaignProspect invited = elsewhere(answered, CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        aMessage().to(invited).status(MessageStatus.SENT).insert(jdbi);

        rows.record(reply(answered, new Answer(ReplyKind.OTHER)));

        assertThat(rows.row(invited.id()))
                .containsEntry("status", "connected")
                .containsEntry("connected_at", Timestamp.from(AT));
        assertThat(rows.told(invited.id())).singleElement().asString().startsWith("connectionAccepted ");
    }

    @Test
    void aNoEndsAsNotInterestedAndTheWorkflowIsToldOfAReply() {
        StoredCampaignProspect answered = in(aWorkspace(jdbi), "{}");

        rows.record(reply(answered, new Answer(ReplyKind.NOT_INTERESTED)));

        assertThat(rows.row(answered.id()))
                .containsEntry("status", "not_interested")
                .containsEntry("status_reason", "not_interested")
                .containsEntry("replied_at", Timestamp.from(AT));
        assertThat(rows.told(answered.id())).singleElement().asString().startsWith("replied ");
    }

    @Test
    void aNoAfterAnAnswerIsANoAndNothingUndoesWhatAHumanSaid() {
        StoredCampaignProspect answered = in(aWorkspace(jdbi), "{}");
        StoredCampaignProspect converted = elsewhere(answered, CampaignProspectStatus.CONVERTED);
        rows.record(reply(answered, new Answer(ReplyKind.OTHER)));

        rows.record(FactRows.written(FactKind.REPLIED, answered, "m2", NOW)
                .answering(new Answer(ReplyKind.NOT_INTERESTED)));

        assertThat(status(answered)).isEqualTo("not_interested");
        assertThat(status(converted)).isEqualTo("converted");
    }

    @Test
    void theSortOfAnAnswerIsKept() {
        StoredCampaignProspect answered = in(aWorkspace(jdbi), "{}");

        rows.record(reply(answered, new Answer(ReplyKind.INFO_REQUEST)));

        assertThat(rows.strings("select data::text from prospect_events where campaign_prospect_id = ?", answered.id()))
                .containsExactly("{\"sort\": \"info_request\", \"channel\": \"linkedin\"}");
    }

    @Test
    void colleaguesPauseForAsLongAsTheCampaignSays() {
        WorkspaceId workspace = aWorkspace(jdbi);
        CompanyId company = aCompany(jdbi, workspace);
        StoredCampaignProspect answering =
                of(aProspect().in(workspace).at(company), "{\"stop_on_reply\": {\"pause_colleagues\": \"PT168H\"}}");
        StoredCampaignProspect colleague = of(aProspect().in(workspace).at(company), "{}");
        StoredCampaignProspect stranger = of(aProspect().in(workspace), "{}");

        rows.record(reply(answering, new Answer(ReplyKind.OTHER)));
        rows.record(FactRows.written(FactKind.REPLIED, answering, "m0", AT.minusSeconds(60))
                .about(answering.id()));

        assertThat(holds(colleague)).isEqualTo("colleague_replied by prospect until 2026-11-25T09:59:00Z");
        assertThat(status(colleague)).isEqualTo("messaging");
        assertThat(rows.told(colleague.id())).isEmpty();
        assertThat(holds(stranger)).isEmpty();
        assertThat(holds(answering)).isEmpty();
    }

    @Test
    void colleaguesGoOnWhereNothingIsSetOrNobodyCanReadIt() {
        WorkspaceId workspace = aWorkspace(jdbi);
        CompanyId company = aCompany(jdbi, workspace);
        StoredCampaignProspect usual = of(aProspect().in(workspace).at(company), "{}");
        StoredCampaignProspect odd = of(
                aProspect().in(workspace).at(company),
                "{\"stop_on_reply\": {\"scope\": 7, \"pause_colleagues\": \"a week\"}}");
        StoredCampaignProspect colleague = of(aProspect().in(workspace).at(company), "{}");

        rows.record(reply(usual, new Answer(ReplyKind.OTHER)));
        rows.record(reply(odd, new Answer(ReplyKind.OTHER)));

        assertThat(status(odd)).isEqualTo("replied");
        assertThat(holds(colleague)).isEmpty();
    }

    @Test
    void colleaguesWhoAnswerAtOnceDoNotWaitForEachOther() {
        WorkspaceId workspace = aWorkspace(jdbi);
        CompanyId company = aCompany(jdbi, workspace);
        String pausing = "{\"stop_on_reply\": {\"pause_colleagues\": \"PT168H\"}}";
        StoredCampaignProspect one = of(aProspect().in(workspace).at(company), pausing);
        StoredCampaignProspect other = of(aProspect().in(workspace).at(company), pausing);
        FactLedger ledger = new FactLedger(FactRows.IDS);

        jdbi.useTransaction(first -> {
            ledger.record(first, reply(one, new Answer(ReplyKind.OTHER)), NOW);
            jdbi.useTransaction(second -> {
                second.execute("set local lock_timeout = '5s'");
                ledger.record(second, reply(other, new Answer(ReplyKind.OTHER)), NOW);
            });
        });

        assertThat(status(one)).isEqualTo("replied");
        assertThat(status(other)).isEqualTo("replied");
    }

    private StoredCampaignProspect of(ProspectFixture person, String settings) {
        ProspectFixture.StoredProspect stored = person.insert(jdbi);
        return aCampaignProspect()
                .of(stored)
                .in(aCampaign().in(stored.workspace()).settings(settings).insert(jdbi))
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
    }

    private String holds(StoredCampaignProspect of) {
        return String.join("; ", rows.holds(of.id()));
    }
}
