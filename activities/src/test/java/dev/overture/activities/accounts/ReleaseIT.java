package dev.overture.activities.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.MessageKind;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReleaseIT extends AccountWorld {

    private static final String DISCONNECTED = "account_disconnected";

    private MessageId held(StoredCampaignProspect to, Instant dueAt) {
        return held(to, MessageKind.INVITATION, DISCONNECTED, dueAt);
    }

    private String state(MessageId message) {
        return strings("select status || coalesce(' ' || reason, '') from campaign_messages where id = ?", message)
                .get(0);
    }

    private Instant slot(MessageId message) {
        return jdbi.withHandle(handle -> handle.select("select slot from campaign_messages where id = ?", message)
                .mapTo(Instant.class)
                .one());
    }

    @Test
    void twoHundredOverdueMessagesArePacedAnewInOrderAndNeverInABurst() {
        Instant due = now.get().minus(Duration.ofDays(3));
        IntStream.range(0, 200)
                .forEach(i ->
                        held(somebody(CampaignProspectStatus.PENDING), due.plus(Duration.ofMinutes(7L * i % 200))));
        hold(DISCONNECTED, null);

        assertThat(releaseAll()).containsExactly(0);
        endHoldsSilently();
        assertThat(releaseAll()).containsExactly(100, 100, 0);

        List<Instant> slots = slots("due_at, id");
        assertThat(slots).hasSize(200).isSorted().first().isEqualTo(now.get());
        for (int i = 1; i < slots.size(); i++) {
            assertThat(Duration.between(slots.get(i - 1), slots.get(i))).isGreaterThanOrEqualTo(GAP);
        }
        assertThat(strings("""
                select o.payload ->> 'slot' from workflow_outbox o
                join campaign_messages m on m.campaign_prospect_id = o.target_id
                where m.account_id = ? and o.signal = 'released' and (o.payload ->> 'slot')::timestamptz = m.slot
                """, account.id())).hasSize(200);
    }

    @Test
    void whoWasContactedBeforeComesFirst() {
        Instant due = now.get().minus(Duration.ofDays(1));
        MessageId first = held(somebody(CampaignProspectStatus.PENDING), MessageKind.MESSAGE, DISCONNECTED, due);
        MessageId followUp = held(
                somebody(CampaignProspectStatus.MESSAGING), MessageKind.MESSAGE, DISCONNECTED, due.plusSeconds(3_600));
        hold(DISCONNECTED, null);
        endHoldsSilently();

        releaseAll();

        assertThat(slot(followUp)).isEqualTo(now.get());
        assertThat(slot(first)).isEqualTo(now.get().plus(GAP));
    }

    @Test
    void slotsThatOthersHaveAreNotGivenAgain() {
        MessageId reserved = held(somebody(CampaignProspectStatus.PENDING), now.get());
        execute(
                "update campaign_messages set status = 'SCHEDULED', slot = ?, reason = null where id = ?",
                now.get().plus(Duration.ofMinutes(5)),
                reserved);
        MessageId message = held(somebody(CampaignProspectStatus.PENDING), now.get());
        hold(DISCONNECTED, null);
        endHoldsSilently();

        releaseAll();

        assertThat(slot(message)).isEqualTo(slot(reserved).plus(GAP));
    }

    @Test
    void aHoldWithAKnownEndIsANotBefore() {
        MessageId message = held(somebody(CampaignProspectStatus.PENDING), now.get());
        hold(DISCONNECTED, null);
        endHoldsSilently();
        hold("throttled", now.get().plus(Duration.ofHours(2)));

        releaseAll();

        assertThat(slot(message)).isEqualTo(now.get().plus(Duration.ofHours(2)));
    }

    @Test
    void whatAnotherHoldOrAHumanKeepsStays() {
        hold(DISCONNECTED, null);
        endHoldsSilently();
        StoredCampaignProspect paused = somebody(CampaignProspectStatus.PENDING);
        MessageId byPause = held(paused, now.get());
        execute(
                "insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at) values (?, ?, ?, 'paused', 'jo', ?)",
                UUID.randomUUID(),
                account.workspace(),
                paused.id(),
                now.get());
        MessageId byContent = held(
                somebody(CampaignProspectStatus.NEEDS_REVIEW),
                MessageKind.INVITATION,
                "missing_variable: title",
                now.get());

        assertThat(releaseAll()).containsExactly(0);
        assertThat(state(byPause)).isEqualTo("HELD " + DISCONNECTED);
        assertThat(state(byContent)).isEqualTo("HELD missing_variable: title");
    }

    @Test
    void aLimitOfZeroKeepsEverythingAndRaisingItReleases() {
        policy(0);
        hold(DISCONNECTED, null);
        endHoldsSilently();
        MessageId message = held(somebody(CampaignProspectStatus.PENDING), now.get());

        assertThat(releaseAll()).containsExactly(0);
        assertThat(state(message)).isEqualTo("HELD no_capacity");

        policy(5);
        assertThat(releaseAll()).containsExactly(1);
        assertThat(state(message)).isEqualTo("SCHEDULED");
    }

    @Test
    void theDailyCapSpreadsTheReleasedOverDays() {
        policy(5);
        IntStream.range(0, 12).forEach(i -> held(somebody(CampaignProspectStatus.PENDING), now.get()));
        hold(DISCONNECTED, null);
        endHoldsSilently();

        releaseAll();

        assertThat(slots("slot").stream().map(slot -> slot.toString().substring(0, 10)))
                .containsOnly("2040-01-09", "2040-01-10", "2040-01-11")
                .filteredOn("2040-01-09"::equals)
                .hasSize(5);
    }

    @Test
    void aWaitThatCouldNotBeDecidedIsAskedAgain() {
        StoredCampaignProspect waiting = somebody(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        execute("update campaign_prospects set wait_held = true, hold_revision = 3 where id = ?", waiting.id());
        hold(DISCONNECTED, null);
        assertThat(releaseAll()).containsExactly(0);
        endHoldsSilently();

        assertThat(releaseAll()).containsExactly(1);
        assertThat(releaseAll()).containsExactly(0);
        assertThat(strings("select payload ->> 'revision' from workflow_outbox where target_id = ?", waiting.id()))
                .containsExactly("3");
    }
}
