package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Node;
import dev.overture.model.sequence.Skeleton;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceIT {

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

    private StoredCampaignProspect invited(CampaignProspectStatus status, MessageStatus invitation) {
        StoredCampaignProspect prospect = aCampaignProspect()
                .status(status)
                .started()
                .at("accepted")
                .waitingFor("connection_accepted")
                .insert(jdbi);
        aMessage().to(prospect).status(invitation).insert(jdbi);
        return prospect;
    }

    @Test
    void connectsWhomItInvitedAndTellsTheWorkflow() {
        StoredCampaignProspect prospect = invited(CampaignProspectStatus.CONNECTION_REQUEST_SENT, MessageStatus.SENT);

        RecordedFact recorded = rows.record(FactRows.accepted(prospect, AT));

        assertThat(recorded.fresh()).isTrue();
        assertThat(recorded.changed()).containsExactly(prospect.id());
        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "connected")
                .containsEntry("connected_at", Timestamp.from(AT))
                .containsEntry("waiting_for", null);
        assertThat(rows.told(prospect.id()))
                .containsExactly(
                        "connectionAccepted {\"at\": \"" + AT + "\", \"event\": \"" + recorded.event() + "\"}");
    }

    @Test
    void theSameAcceptanceToldTwiceIsOneFactAndOneSignal() {
        StoredCampaignProspect prospect = invited(CampaignProspectStatus.CONNECTION_REQUEST_SENT, MessageStatus.SENT);
        RecordedFact first = rows.record(FactRows.accepted(prospect, AT));

        RecordedFact second = rows.record(FactRows.accepted(prospect, AT.plusSeconds(30)));

        assertThat(second.fresh()).isFalse();
        assertThat(second.event()).isEqualTo(first.event());
        assertThat(rows.told(prospect.id())).hasSize(1);
        assertThat(rows.row(prospect.id())).containsEntry("connected_at", Timestamp.from(AT));
    }

    @Test
    void keepsTheEarlierInstantWhicheverIsToldFirst() {
        StoredCampaignProspect prospect = invited(CampaignProspectStatus.CONNECTION_REQUEST_SENT, MessageStatus.SENT);
        rows.record(FactRows.accepted(prospect, AT.plusSeconds(30)));

        rows.record(FactRows.accepted(prospect, AT));

        assertThat(rows.row(prospect.id())).containsEntry("connected_at", Timestamp.from(AT));
    }

    @Test
    void provesThatAnInvitationInFlightArrived() {
        for (MessageStatus doubtful : List.of(MessageStatus.INTENT, MessageStatus.UNCONFIRMED)) {
            StoredCampaignProspect prospect =
                    aCampaignProspect().started().at("invite").insert(jdbi);
            MessageId invitation =
                    aMessage().to(prospect).status(doubtful).claimedAt(AT).insert(jdbi);

            rows.record(FactRows.accepted(prospect, NOW));

            assertThat(rows.message(invitation))
                    .containsEntry("status", "SENT")
                    .containsEntry("sent_at", Timestamp.from(AT));
            assertThat(rows.row(prospect.id()))
                    .containsEntry("status", "connected")
                    .containsEntry("contacted_at", Timestamp.from(AT));
        }
    }

    @Test
    void endsAReviewOnlyWhereTheDoubtWasTheInvitation() {
        StoredCampaignProspect doubted = invited(CampaignProspectStatus.NEEDS_REVIEW, MessageStatus.UNCONFIRMED);
        StoredCampaignProspect other = invited(CampaignProspectStatus.NEEDS_REVIEW, MessageStatus.SENT);

        rows.record(FactRows.accepted(doubted, AT));
        rows.record(FactRows.accepted(other, AT));

        assertThat(rows.row(doubted.id())).containsEntry("status", "connected");
        assertThat(rows.row(other.id()))
                .containsEntry("status", "needs_review")
                .containsEntry("connected_at", Timestamp.from(AT));
    }

    @Test
    void whoWritesMessagesAlreadyOnlyGetsTheInstant() {
        StoredCampaignProspect prospect = invited(CampaignProspectStatus.MESSAGING, MessageStatus.SENT);

        rows.record(FactRows.accepted(prospect, AT));

        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "messaging")
                .containsEntry("connected_at", Timestamp.from(AT));
    }

    @Test
    void leavesTheUnstartedToTheFeederAndKeepsTheSignalForIt() {
        StoredCampaignProspect prospect = aCampaignProspect().insert(jdbi);

        rows.record(FactRows.accepted(prospect, AT));

        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "pending")
                .containsEntry("connected_at", Timestamp.from(AT));
        assertThat(rows.told(prospect.id())).hasSize(1);
    }

    @Test
    void doesNotTellTheWorkflowThatAsked() {
        StoredCampaignProspect prospect = invited(CampaignProspectStatus.CONNECTION_REQUEST_SENT, MessageStatus.SENT);

        rows.record(FactRows.accepted(prospect, AT).askedBy(prospect.id()));

        assertThat(rows.row(prospect.id())).containsEntry("status", "connected");
        assertThat(rows.told(prospect.id())).isEmpty();
    }

    @Test
    void leavesCampaignsOfOtherAccountsAlone() {
        StoredCampaignProspect prospect = invited(CampaignProspectStatus.CONNECTION_REQUEST_SENT, MessageStatus.SENT);
        StoredCampaignProspect elsewhere = aCampaignProspect()
                .of(prospect.prospect())
                .in(aCampaign().in(prospect.workspace()).insert(jdbi))
                .sendingWith(anAccount().in(prospect.workspace()).insert(jdbi))
                .started()
                .insert(jdbi);

        rows.record(FactRows.accepted(prospect, AT));

        assertThat(rows.row(elsewhere.id())).containsEntry("status", "pending").containsEntry("connected_at", null);
    }

    @Test
    void aKnownAcceptanceReachesACampaignThatBeganLater() {
        StoredCampaignProspect first = invited(CampaignProspectStatus.CONNECTION_REQUEST_SENT, MessageStatus.SENT);
        rows.record(FactRows.accepted(first, AT));
        StoredCampaignProspect later = aCampaignProspect()
                .of(first.prospect())
                .in(aCampaign().in(first.workspace()).insert(jdbi))
                .sendingWith(first.linkedin())
                .started()
                .insert(jdbi);

        RecordedFact again = rows.record(FactRows.accepted(first, NOW));

        assertThat(again.fresh()).isFalse();
        assertThat(again.changed()).containsExactly(later.id());
        assertThat(rows.told(later.id())).hasSize(1);
        assertThat(rows.told(first.id())).hasSize(1);
    }

    @Test
    void aLateAcceptanceBeginsTheNextRunBehindTheWait() {
        StoredCampaignProspect prospect = invited(CampaignProspectStatus.COMPLETED, MessageStatus.SENT);

        rows.record(FactRows.accepted(prospect, AT));

        assertThat(rows.row(prospect.id()))
                .containsEntry("status", "connected")
                .containsEntry("run", 2)
                .containsEntry("ended_at", null)
                .containsEntry("current_step_id", "message");
        assertThat(rows.told(prospect.id())).hasSize(1);
        // Not before the run that ended has closed: it would take the signal and do nothing.
        Instant notBefore = jdbi.withHandle(
                handle -> handle.select("select retry_at from workflow_outbox where target_id = ?", prospect.id())
                        .mapTo(Instant.class)
                        .one());
        assertThat(notBefore).isAfter(NOW);
    }

    @Test
    void whoHadBeenInvitedBeforeUsAcceptsTooLiveOrEnded() {
        StoredCampaignProspect live = hadBeenInvited(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        StoredCampaignProspect ended = hadBeenInvited(CampaignProspectStatus.COMPLETED);
        StoredCampaignProspect answering = hadBeenInvited(CampaignProspectStatus.CONNECTION_REQUEST_SENT);

        rows.record(FactRows.accepted(live, AT));
        rows.record(FactRows.accepted(ended, AT));
        rows.record(FactRows.written(FactKind.REPLIED, answering, "m1", AT));

        assertThat(rows.row(live.id())).containsEntry("status", "connected");
        assertThat(rows.row(ended.id())).containsEntry("status", "connected").containsEntry("run", 2);
        assertThat(rows.row(answering.id())).containsEntry("connected_at", Timestamp.from(AT));
    }

    private StoredCampaignProspect hadBeenInvited(CampaignProspectStatus status) {
        StoredCampaignProspect prospect =
                aCampaignProspect().status(status).started().at("accepted").insert(jdbi);
        aMessage()
                .to(prospect)
                .status(MessageStatus.REFUSED)
                .because("already_invited")
                .insert(jdbi);
        return prospect;
    }

    @Test
    void aLateAcceptanceIsOnlyKnownWhereNobodyWantsItOrTheEndWasAnother() {
        StoredCampaign ignoring = aCampaign().late(Late.IGNORE).insert(jdbi);
        StoredCampaign over = aCampaign().status(CampaignStatus.COMPLETED).insert(jdbi);
        StoredCampaign active = aCampaign().insert(jdbi);
        List<StoredCampaignProspect> ended = List.of(
                aCampaignProspect()
                        .in(active)
                        .status(CampaignProspectStatus.OPTED_OUT)
                        .started()
                        .insert(jdbi),
                aCampaignProspect()
                        .in(active)
                        .status(CampaignProspectStatus.CONVERTED)
                        .started()
                        .insert(jdbi),
                aCampaignProspect()
                        .in(ignoring)
                        .at("accepted")
                        .status(CampaignProspectStatus.COMPLETED)
                        .started()
                        .insert(jdbi),
                aCampaignProspect()
                        .in(over)
                        .status(CampaignProspectStatus.COMPLETED)
                        .started()
                        .insert(jdbi),
                aCampaignProspect()
                        .in(active)
                        .status(CampaignProspectStatus.STOPPED)
                        .started()
                        .insert(jdbi),
                aCampaignProspect()
                        .in(active)
                        .status(CampaignProspectStatus.REPLIED)
                        .started()
                        .insert(jdbi));
        for (StoredCampaignProspect each : ended) {
            aMessage().to(each).status(MessageStatus.SENT).insert(jdbi);
            Object before = rows.row(each.id()).get("status");

            rows.record(FactRows.accepted(each, AT));

            assertThat(rows.row(each.id()))
                    .containsEntry("status", before)
                    .containsEntry("run", 1)
                    .containsEntry("connected_at", Timestamp.from(AT));
            assertThat(rows.told(each.id())).isEmpty();
        }
    }

    /** Two waits behind an {@code if}; the otherwise branch of the second holds a third. */
    private StoredCampaign branching(Late outer) {
        StepId inner = new StepId("inner");
        return aCampaign()
                .publishing(
                        new Skeleton(List.of(
                                new Node.If(new StepId("if"), new StepId("invite-a"), new StepId("invite-b"), null),
                                invitation("invite-a", "wait-a"),
                                wait("wait-a", "over-a", Late.ACCEPT, "message-a"),
                                new Node.End(new StepId("over-a"), "not accepted"),
                                message("message-a", null),
                                invitation("invite-b", "pause-b"),
                                new Node.Delay(new StepId("pause-b"), Duration.ofDays(1), new StepId("pause-c")),
                                new Node.Delay(new StepId("pause-c"), Duration.ofDays(1), new StepId("wait-b")),
                                wait("wait-b", "view", outer, "message-b"),
                                new Node.Send(new StepId("view"), MessageKind.PROFILE_VIEW, inner),
                                wait("inner", "email", Late.ACCEPT, "message-c"),
                                new Node.Send(new StepId("email"), MessageKind.EMAIL, new StepId("message-c")),
                                message("message-c", "message-b"),
                                message("message-b", null))),
                        "name: branching\n")
                .insert(jdbi);
    }

    private static Node invitation(String id, String next) {
        return new Node.Send(new StepId(id), MessageKind.INVITATION, new StepId(next));
    }

    private static Node message(String id, @Nullable String next) {
        return new Node.Send(new StepId(id), MessageKind.MESSAGE, next == null ? null : new StepId(next));
    }

    private static Node wait(String id, String otherwise, Late late, String next) {
        return new Node.WaitFor(
                new StepId(id),
                Awaited.CONNECTION_ACCEPTED,
                Duration.ofDays(14),
                new StepId(otherwise),
                late,
                new StepId(next));
    }

    @ParameterizedTest
    @CsvSource({
        // Where the run ended, whether the outer wait takes late acceptances, where the next one begins.
        "wait-a, ACCEPT, message-a",
        "wait-b, ACCEPT, message-b",
        "pause-b, ACCEPT, message-b",
        "view, ACCEPT, message-b",
        "inner, ACCEPT, message-b",
        "email, ACCEPT, message-b",
        "inner, IGNORE, message-c",
        "email, IGNORE, message-c",
        "message-c, ACCEPT, message-b",
    })
    void theNextRunBeginsBehindTheOutermostWaitThatTheLastOneRanOutOf(String endedAt, Late outer, String begins) {
        StoredCampaignProspect prospect = endedAt(endedAt, branching(outer));

        rows.record(FactRows.accepted(prospect, AT));

        assertThat(rows.row(prospect.id())).containsEntry("run", 2).containsEntry("current_step_id", begins);
    }

    @ParameterizedTest
    @CsvSource({
        "view, IGNORE",
        "message-b, ACCEPT",
        "message-a, ACCEPT",
        "if, ACCEPT",
        "invite-b, ACCEPT",
        "message-c, IGNORE"
    })
    void whoRanPastTheWaitOrNeverStoodAtItStaysEnded(String endedAt, Late outer) {
        StoredCampaignProspect prospect = endedAt(endedAt, branching(outer));

        rows.record(FactRows.accepted(prospect, AT));

        assertThat(rows.row(prospect.id()))
                .containsEntry("run", 1)
                .containsEntry("status", "completed")
                .containsEntry("connected_at", Timestamp.from(AT));
        assertThat(rows.told(prospect.id())).isEmpty();
    }

    private StoredCampaignProspect endedAt(String step, StoredCampaign campaign) {
        StoredCampaignProspect prospect = aCampaignProspect()
                .in(campaign)
                .status(CampaignProspectStatus.COMPLETED)
                .started()
                .at(step)
                .insert(jdbi);
        aMessage()
                .to(prospect)
                .of("invite-b", MessageKind.INVITATION)
                .status(MessageStatus.SENT)
                .insert(jdbi);
        return prospect;
    }
}
