package dev.overture.activities.accounts;

import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.activities.delivery.AccountCalendars;
import dev.overture.activities.delivery.ReadBudget;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.providers.AccountReader.ChatMessage;
import dev.overture.providers.AccountReader.Connection;
import dev.overture.providers.AccountReader.Pending;
import dev.overture.providers.ProfileReader.Invitation;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.account.Reconciled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconcileIT extends AccountWorld {

    private StoredCampaignProspect invited() {
        StoredCampaignProspect invited = somebody(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        aMessage()
                .to(invited)
                .of("invite", MessageKind.INVITATION)
                .status(MessageStatus.SENT)
                .claimedAt(now.get().minus(Duration.ofDays(2)))
                .insert(jdbi);
        return invited;
    }

    private void stillPending(StoredCampaignProspect invited) {
        vendor.pending.add(new Pending(null, invited.providerId(), null));
    }

    private void connection(String providerId, Instant since) {
        vendor.connections.add(new Connection(providerId, null, since));
    }

    private Reconciled reconcile() {
        return activities.reconcile(account.id());
    }

    private List<String> facts(StoredCampaignProspect of) {
        return strings(
                "select kind from prospect_events where prospect_id = ? order by kind",
                of.prospect().id());
    }

    private List<String> signals(StoredCampaignProspect of) {
        return strings("select signal from workflow_outbox where target_id = ? order by id", of.id());
    }

    @Test
    void findsAnAcceptanceThatNoWebhookTold() {
        StoredCampaignProspect ada = invited();
        Instant accepted = now.get().minus(Duration.ofHours(20));
        connection(ada.providerId(), accepted);

        assertThat(reconcile()).isEqualTo(new Reconciled(true, 1, 0));

        assertThat(facts(ada)).containsExactly("connection_accepted");
        assertThat(signals(ada)).containsExactly("connectionAccepted");
        assertThat(strings("select status from campaign_prospects where id = ?", ada.id()))
                .containsExactly("connected");
        assertThat(reconcile()).isEqualTo(new Reconciled(true, 0, 0));
        assertThat(signals(ada)).hasSize(1);
        assertThat(vendor.profiles).isZero();
    }

    @Test
    void showsLifeBeforeEachReadSoThatItsWorkersDeathIsMissed() {
        invited();
        ReadBudget budget = new ReadBudget(jdbi, AccountCalendars.reading(JSON));
        List<String> beats = new ArrayList<>();

        new ReconcileDesk(jdbi, vendor, vendor, budget, JSON, new TimeOrderedIds(now::get))
                .reconcile(account.id(), now.get(), beats::add);

        assertThat(beats).containsExactly("messages", "connections", "invitations", "profile");
    }

    @Test
    void anInvitationThatDisappearedWasAcceptedWhereTheProfileSaysSo() {
        StoredCampaignProspect ada = invited();
        StoredCampaignProspect waiting = invited();
        stillPending(waiting);
        vendor.connected = true;

        assertThat(reconcile().facts()).isEqualTo(1);

        assertThat(facts(ada)).containsExactly("connection_accepted");
        assertThat(facts(waiting)).isEmpty();
        assertThat(vendor.profiles).isEqualTo(1);
    }

    @Test
    void anInvitationThatDisappearedWithoutAConnectionWasDeclinedAndIsLookedAtOnce() {
        StoredCampaignProspect ada = invited();
        vendor.invitation = Invitation.SENT_OVER;

        assertThat(reconcile().facts()).isEqualTo(1);
        assertThat(reconcile().facts()).isZero();

        assertThat(facts(ada)).containsExactly("invitation_declined");
        assertThat(signals(ada)).isEmpty();
        assertThat(vendor.profiles).isEqualTo(1);
    }

    @Test
    void aListThatWasNotReadToItsEndAccusesNobody() {
        invited();
        IntStream.range(0, 2_000).forEach(i -> vendor.pending.add(new Pending("i" + i, "ACoOTHER" + i, null)));

        assertThat(reconcile().facts()).isZero();
        assertThat(vendor.profiles).isZero();
    }

    @Test
    void handsMessagesOfKnownPeopleToTheInboxOnceAndStoresNobodyElses() {
        StoredCampaignProspect ada = invited();
        stillPending(ada);
        Instant at = now.get().minus(Duration.ofHours(1));
        vendor.messages.add(new ChatMessage("m1", "chat", ada.providerId(), "Hello", at, false, false));
        vendor.messages.add(new ChatMessage("m2", "other", "ACoSTRANGER", "Private", at, false, false));
        vendor.messages.add(new ChatMessage("m3", "chat", ada.providerId(), null, at, false, true));

        assertThat(reconcile().messages()).isEqualTo(1);
        later(Duration.ofMinutes(5));
        assertThat(reconcile().messages()).isZero();

        assertThat(strings(
                        "select status || ' ' || dedupe_key || ' ' || (convert_from(body, 'UTF8')::jsonb ->> 'is_sender') from webhook_events where account_id = ?",
                        account.id()))
                .containsExactly("pending message_received:" + account.vendorAccountId() + ":m1 false");
    }

    @Test
    void staysUnderAHundredReadsADayEvenWithTenThousandConnectionsAndConstantLooks() {
        IntStream.range(0, 40).forEach(i -> invited());
        IntStream.range(0, 10_000).forEach(i -> vendor.connections.add(new Connection("ACoOTHER" + i, null, null)));
        vendor.invitation = Invitation.UNKNOWN;
        now.set(Instant.parse("2040-01-09T00:00:01Z"));

        for (int i = 0; i < 30; i++) {
            reconcile();
            look(true);
            later(Duration.ofMinutes(40));
        }

        assertThat(vendor.reads).isBetween(50, 99);
        assertThat(strings("select count(*) from account_reads where account_id = ?", account.id()))
                .containsExactly(Integer.toString(vendor.reads));
        assertThat(vendor.reads).isLessThanOrEqualTo(ReadBudget.READS_A_DAY);
    }

    @Test
    void looksAtNoProfileWhereTheDaysViewsAreUsedUp() {
        invited();
        execute(
                "insert into account_reads (account_id, workspace_id, at, purpose, profile) "
                        + "select id, workspace_id, ?, 'recipient', true from accounts, generate_series(1, 80) where id = ?",
                now.get(),
                account.id());

        assertThat(reconcile().complete()).isFalse();
        assertThat(vendor.profiles).isZero();
    }
}
