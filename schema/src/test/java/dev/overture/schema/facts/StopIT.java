package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.Fixtures;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StopIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Instant AT = NOW.minusSeconds(60);

    private Jdbi jdbi;
    private FactRows rows;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
    }

    private StoredCampaignProspect again(StoredCampaignProspect same, CampaignProspectStatus status) {
        return aCampaignProspect()
                .of(same.prospect())
                .in(aCampaign().in(same.workspace()).insert(jdbi))
                .sendingWith(same.linkedin())
                .status(status)
                .insert(jdbi);
    }

    @Test
    void aReplyEndsThePersonInEveryCampaignAndTellsTheStarted() {
        StoredCampaignProspect talking = aCampaignProspect()
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
        StoredCampaignProspect waiting = again(talking, CampaignProspectStatus.PENDING);
        StoredCampaignProspect over = again(talking, CampaignProspectStatus.COMPLETED);
        StoredCampaignProspect stranger = aCampaignProspect().started().insert(jdbi);

        RecordedFact recorded = rows.record(FactRows.written(FactKind.REPLIED, talking, "m1", AT));

        assertThat(recorded.changed()).containsExactlyInAnyOrder(talking.id(), waiting.id());
        assertThat(rows.row(talking.id()))
                .containsEntry("status", "replied")
                .containsEntry("status_reason", "replied")
                .containsEntry("replied_at", Timestamp.from(AT))
                .containsEntry("ended_at", Timestamp.from(NOW))
                .containsEntry("next_action_at", null);
        assertThat(rows.row(waiting.id())).containsEntry("status", "replied");
        assertThat(rows.row(over.id())).containsEntry("status", "completed");
        assertThat(rows.row(stranger.id())).containsEntry("status", "pending");
        assertThat(rows.told(talking.id()))
                .containsExactly("replied {\"at\": \"" + AT + "\", \"event\": \"" + recorded.event() + "\"}");
        assertThat(rows.told(waiting.id())).isEmpty();
    }

    @Test
    void aReplyFreesSlotsAndNamesWhatIsInFlight() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.MESSAGING)
                .connectedAt(AT)
                .started()
                .insert(jdbi);
        MessageId planned = message(prospect, "a", MessageStatus.SCHEDULED);
        MessageId held = message(prospect, "b", MessageStatus.HELD);
        MessageId writing = message(prospect, "c", MessageStatus.INTENT);
        MessageId doubtful = message(prospect, "d", MessageStatus.UNCONFIRMED);
        MessageId sent = message(prospect, "e", MessageStatus.SENT);

        RecordedFact recorded = rows.record(FactRows.written(FactKind.REPLIED, prospect, "m1", AT));

        assertThat(recorded.inFlight()).containsExactlyInAnyOrder(writing, doubtful);
        assertThat(rows.message(planned)).containsEntry("status", "SKIPPED").containsEntry("reason", "replied");
        assertThat(rows.message(held)).containsEntry("status", "SKIPPED");
        assertThat(rows.message(writing)).containsEntry("status", "INTENT");
        assertThat(rows.message(doubtful)).containsEntry("status", "UNCONFIRMED");
        assertThat(rows.message(sent)).containsEntry("status", "SENT");
    }

    private MessageId message(StoredCampaignProspect to, String step, MessageStatus status) {
        return aMessage().to(to).of(step, MessageKind.MESSAGE).status(status).insert(jdbi);
    }

    @Test
    void aReplyOnLinkedInByAnInvitedPersonIsAnAcceptanceToo() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
        MessageId invitation = aMessage()
                .to(prospect)
                .status(MessageStatus.UNCONFIRMED)
                .claimedAt(AT)
                .insert(jdbi);

        rows.record(FactRows.written(FactKind.REPLIED, prospect, "m1", NOW));
        rows.record(FactRows.accepted(prospect, NOW.plusSeconds(5)));

        assertThat(rows.message(invitation)).containsEntry("status", "SENT");
        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "replied")
                .containsEntry("connected_at", Timestamp.from(NOW))
                .containsEntry("contacted_at", Timestamp.from(AT));
        assertThat(rows.strings(
                        "select kind from prospect_events where prospect_id = ? order by kind",
                        prospect.prospect().id()))
                .containsExactly("connection_accepted", "replied");
        assertThat(rows.told(prospect.id())).singleElement().asString().startsWith("replied ");
    }

    @Test
    void acceptanceAndReplyEndUpTheSameInEitherOrder() {
        StoredCampaignProspect one = invited();
        StoredCampaignProspect other = invited();

        rows.record(FactRows.accepted(one, AT));
        rows.record(FactRows.written(FactKind.REPLIED, one, "m1", NOW));
        rows.record(FactRows.written(FactKind.REPLIED, other, "m1", NOW));
        rows.record(FactRows.accepted(other, AT));

        for (String column : List.of("status", "connected_at", "replied_at", "ended_at", "contacted_at")) {
            assertThat(rows.row(one.id()).get(column))
                    .isEqualTo(rows.row(other.id()).get(column));
        }
    }

    private StoredCampaignProspect invited() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.CONNECTION_REQUEST_SENT)
                .started()
                .insert(jdbi);
        aMessage().to(prospect).status(MessageStatus.SENT).insert(jdbi);
        return prospect;
    }

    @Test
    void aReplyToAnInMailIsNoAcceptance() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
        aMessage()
                .to(prospect)
                .of("inmail", MessageKind.INMAIL)
                .status(MessageStatus.SENT)
                .insert(jdbi);

        rows.record(FactRows.written(FactKind.REPLIED, prospect, "m1", NOW));

        assertThat(rows.row(prospect.id())).containsEntry("connected_at", null);
    }

    @Test
    void theSameReplyToldAHundredTimesIsOneFactAndOneSignal() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
        for (int i = 0; i < 100; i++) {
            rows.record(FactRows.written(FactKind.REPLIED, prospect, "m1", AT));
        }

        assertThat(rows.told(prospect.id())).hasSize(1);
        assertThat(rows.strings(
                        "select kind from prospect_events where prospect_id = ?",
                        prospect.prospect().id()))
                .containsExactly("replied");
    }

    @Test
    void anOptOutSuppressesPersonAndAddress() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);

        rows.record(FactRows.written(FactKind.UNSUBSCRIBED, prospect, "m1", AT));

        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "opted_out")
                .containsEntry("replied_at", Timestamp.from(AT));
        assertThat(rows.told(prospect.id())).singleElement().asString().startsWith("unsubscribed ");
        assertThat(rows.strings(
                        "select coalesce(email_address, prospect_id::text) from suppressions where workspace_id = ?",
                        prospect.workspace()))
                .containsExactlyInAnyOrder(
                        prospect.prospect().email(), prospect.prospect().id().toString());
    }

    @Test
    void anOptOutAfterAReplyTurnsItIntoOne() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
        rows.record(FactRows.written(FactKind.REPLIED, prospect, "m1", AT));

        RecordedFact recorded = rows.record(FactRows.written(FactKind.UNSUBSCRIBED, prospect, "m2", NOW));

        assertThat(recorded.changed()).containsExactly(prospect.id());
        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "opted_out")
                .containsEntry("replied_at", Timestamp.from(AT));
    }

    @Test
    void anOptOutOfSomebodyWhoseCampaignsAreOverStillSuppresses() {
        StoredCampaignProspect prospect =
                aCampaignProspect().status(CampaignProspectStatus.COMPLETED).insert(jdbi);

        rows.record(FactRows.written(FactKind.UNSUBSCRIBED, prospect, "m1", AT));

        assertThat(rows.row(prospect.id())).containsEntry("status", "completed");
        assertThat(rows.strings("select reason from suppressions where workspace_id = ?", prospect.workspace()))
                .containsExactly("opted_out", "opted_out");
    }

    @Test
    void aBounceSuppressesTheAddressThatItCameFromAndEndsNobody() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .sendingWith(Fixtures.anAccount().of(Channel.EMAIL).insert(jdbi))
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
        MessageId mail = aMessage()
                .to(prospect)
                .of("email", MessageKind.EMAIL)
                .status(MessageStatus.SENT)
                .recipient("Former@Example.org")
                .insert(jdbi);

        rows.record(
                NewFact.of(prospect.workspace(), prospect.prospect().id(), FactKind.BOUNCED, AT, "webhook", "bounced/1")
                        .onMessage(mail));

        assertThat(rows.strings("select email_address from suppressions where workspace_id = ?", prospect.workspace()))
                .containsExactly("Former@Example.org".toLowerCase(Locale.ROOT));
        assertThat(rows.row(prospect.id())).containsEntry("status", "messaging");
        assertThat(rows.told(prospect.id())).isEmpty();
    }

    @Test
    void handWritingPutsThePersonUnderReview() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
        MessageId planned = message(prospect, "a", MessageStatus.SCHEDULED);

        rows.record(FactRows.written(FactKind.WRITTEN_BY_HAND, prospect, "m1", AT));
        rows.record(FactRows.written(FactKind.WRITTEN_BY_HAND, prospect, "m2", AT));

        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "needs_review")
                .containsEntry("status_reason", "written_by_hand");
        assertThat(rows.message(planned))
                .containsEntry("status", "HELD")
                .containsEntry("reason", "written_by_hand")
                .containsEntry("hold_revision", 1);
        assertThat(rows.strings(
                        "select reason || ' by ' || author from holds where campaign_prospect_id = ?", prospect.id()))
                .containsExactly("written_by_hand by account owner");
    }

    @Test
    void anOpenedEmailIsOnlyRecorded() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);

        RecordedFact recorded = rows.record(
                FactRows.written(FactKind.EMAIL_OPENED, prospect, "m1", AT).about(prospect.id()));

        assertThat(recorded.changed()).isEmpty();
        assertThat(rows.row(prospect.id())).containsEntry("status", "pending");
        assertThat(rows.strings(
                        "select data ->> 'channel' from prospect_events where campaign_prospect_id = ?", prospect.id()))
                .containsExactly("linkedin");
    }

    @Test
    void refusesAPersonOfAnotherWorkspaceAndAHandleWithoutTransaction() {
        StoredCampaignProspect prospect = aCampaignProspect().insert(jdbi);
        NewFact foreign = NewFact.of(
                Fixtures.aWorkspace(jdbi), prospect.prospect().id(), FactKind.REPLIED, AT, "webhook", "reply/1");

        assertThatIllegalArgumentException().isThrownBy(() -> rows.record(foreign));
        assertThatIllegalStateException()
                .isThrownBy(() -> jdbi.useHandle(handle -> new FactLedger(FactRows.IDS)
                        .record(handle, FactRows.written(FactKind.REPLIED, prospect, "m1", AT), NOW)));
    }
}
