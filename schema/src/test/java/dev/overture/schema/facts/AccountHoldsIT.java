package dev.overture.schema.facts;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountHoldsIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String DISCONNECTED = "account_disconnected";
    private static final Instant LIFTED = NOW.plusSeconds(3_600);

    private final AccountHolds holds = new AccountHolds(FactRows.IDS);
    private Jdbi jdbi;
    private FactRows rows;
    private StoredAccount account;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        rows = new FactRows(jdbi);
        account = anAccount().insert(jdbi);
    }

    private boolean put(AccountId held, String reason) {
        return jdbi.inTransaction(handle -> holds.put(handle, held, reason, "vendor", NOW));
    }

    private int lift() {
        return holds.lift(jdbi, account.id(), List.of(DISCONNECTED), "vendor", LIFTED);
    }

    private StoredCampaignProspect prospect(CampaignProspectStatus status) {
        return aCampaignProspect()
                .in(aCampaign().in(account.workspace()).insert(jdbi))
                .sendingWith(account)
                .status(status)
                .started()
                .insert(jdbi);
    }

    private MessageId held(StoredCampaignProspect to, String reason, Instant dueAt) {
        return aMessage()
                .to(to)
                .status(MessageStatus.HELD)
                .because(reason)
                .dueAt(dueAt)
                .insert(jdbi);
    }

    @Test
    void oneReasonHoldsAnAccountOnce() {
        assertThat(put(account.id(), DISCONNECTED)).isTrue();
        assertThat(put(account.id(), DISCONNECTED)).isFalse();
        assertThat(put(account.id(), "account_restricted")).isTrue();
        lift();
        assertThat(put(account.id(), DISCONNECTED)).isTrue();
        assertThat(put(new AccountId(UUID.randomUUID()), DISCONNECTED)).isFalse();
    }

    @Test
    void liftingGivesAFreshSlotAndTellsTheWorkflow() {
        put(account.id(), DISCONNECTED);
        StoredCampaignProspect waiting = prospect(CampaignProspectStatus.PENDING);
        MessageId message = held(waiting, DISCONNECTED, NOW.minusSeconds(60));

        assertThat(lift()).isEqualTo(1);

        assertThat(rows.message(message))
                .containsEntry("status", "SCHEDULED")
                .containsEntry("slot", Timestamp.from(LIFTED))
                .containsEntry("due_at", Timestamp.from(NOW.minusSeconds(60)))
                .containsEntry("moved", true);
        assertThat(rows.told(waiting.id())).containsExactly("released {\"slot\": \"" + LIFTED + "\", \"revision\": 0}");
        assertThat(rows.strings("select ended_by from holds where account_id = ?", account.id()))
                .containsExactly("vendor");
        assertThat(lift()).isZero();
    }

    @Test
    void followUpsComeFirstThenWhatWasDueFirst() {
        put(account.id(), DISCONNECTED);
        StoredCampaignProspect late = prospect(CampaignProspectStatus.PENDING);
        StoredCampaignProspect early = prospect(CampaignProspectStatus.PENDING);
        StoredCampaignProspect followUp = prospect(CampaignProspectStatus.MESSAGING);
        held(late, DISCONNECTED, NOW);
        held(early, DISCONNECTED, NOW.minusSeconds(60));
        held(followUp, DISCONNECTED, NOW.plusSeconds(60));

        lift();

        List<CampaignProspectId> order = jdbi.withHandle(handle -> handle.select(
                        "select target_id from workflow_outbox where workspace_id = ? order by id", account.workspace())
                .mapTo(CampaignProspectId.class)
                .list());
        assertThat(order).containsExactly(followUp.id(), early.id(), late.id());
    }

    @Test
    void whatAnotherHoldKeepsStaysHeld() {
        put(account.id(), DISCONNECTED);
        StoredCampaignProspect reviewed = prospect(CampaignProspectStatus.NEEDS_REVIEW);
        MessageId byReview = held(reviewed, DISCONNECTED, NOW);
        hold("campaign_prospect_id", reviewed.id().value(), "written_by_hand");
        StoredCampaignProspect campaignHeld = prospect(CampaignProspectStatus.PENDING);
        MessageId byCampaign = held(campaignHeld, DISCONNECTED, NOW);
        hold("campaign_id", campaignHeld.campaign().id().value(), "paused");
        StoredCampaignProspect incomplete = prospect(CampaignProspectStatus.PENDING);
        MessageId byContent = held(incomplete, "missing_variable: title", NOW);
        MessageId byPause = held(paused(), DISCONNECTED, NOW);

        assertThat(lift()).isZero();

        for (MessageId each : List.of(byReview, byCampaign, byContent, byPause)) {
            assertThat(rows.message(each)).containsEntry("status", "HELD");
        }
    }

    private StoredCampaignProspect paused() {
        StoredCampaign campaign = aCampaign()
                .in(account.workspace())
                .status(CampaignStatus.PAUSED)
                .insert(jdbi);
        return aCampaignProspect().in(campaign).sendingWith(account).started().insert(jdbi);
    }

    private void hold(String column, UUID subject, String reason) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into holds (id, workspace_id, " + column
                        + ", reason, author, began_at) values (?, ?, ?, ?, 'somebody', ?)",
                UUID.randomUUID(),
                account.workspace(),
                subject,
                reason,
                NOW));
    }

    @Test
    void aWaitThatCouldNotBeDecidedIsAskedAgain() {
        put(account.id(), DISCONNECTED);
        StoredCampaignProspect waiting = prospect(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        jdbi.useHandle(handle -> handle.execute(
                "update campaign_prospects set wait_held = true, hold_revision = 3 where id = ?", waiting.id()));

        assertThat(lift()).isEqualTo(1);

        assertThat(rows.row(waiting.id())).containsEntry("wait_held", false);
        assertThat(rows.told(waiting.id())).containsExactly("released {\"slot\": \"" + LIFTED + "\", \"revision\": 3}");
    }

    @Test
    void releasesMoreThanAPage() {
        put(account.id(), DISCONNECTED);
        StoredCampaignProspect many = prospect(CampaignProspectStatus.MESSAGING);
        held(many, DISCONNECTED, NOW);
        jdbi.useHandle(handle -> handle.execute("""
                insert into campaign_messages (id, workspace_id, campaign_id, campaign_prospect_id, prospect_id,
                  sequence_id, step_id, account_id, kind, status, due_at, reason)
                select gen_random_uuid(), workspace_id, campaign_id, campaign_prospect_id, prospect_id, sequence_id,
                  'step-' || n, account_id, kind, status, due_at, reason
                from campaign_messages, generate_series(2, 1100) n
                where campaign_prospect_id = ?
                """, many.id()));

        assertThat(lift()).isEqualTo(1_100);
        assertThat(rows.told(many.id())).hasSize(1_100);
    }
}
