package dev.overture.schema.explain;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SendQueueIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final Jdbi jdbi = POSTGRES.jdbi();

    @Test
    void showsUpcomingSlotsAndWhatBecameOfEarlierOnesUnderTheOldColumns() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
        aMessage()
                .to(prospect)
                .of("invite", MessageKind.INVITATION)
                .status(MessageStatus.SENT)
                .dueAt(NOW.minus(Duration.ofDays(3)))
                .claimedAt(NOW.minus(Duration.ofDays(3)))
                .insert(jdbi);
        aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .dueAt(NOW.plus(Duration.ofHours(2)))
                .insert(jdbi);

        assertThat(queue(prospect))
                .containsExactly(
                        "connection_request sent false 2026-11-15T10:00Z",
                        "follow_up_1 pending true 2026-11-18T12:00Z");
    }

    @Test
    void showsWhatIsHeldAsPendingAndWhatWasRefusedOrLeftOutAsFailed() {
        StoredCampaignProspect prospect = aCampaignProspect().started().insert(jdbi);
        aMessage()
                .to(prospect)
                .status(MessageStatus.REFUSED)
                .because("unreachable")
                .insert(jdbi);
        aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.HELD)
                .because("campaign_paused")
                .insert(jdbi);

        assertThat(queue(prospect)).extracting(line -> line.split(" ")[1]).containsExactly("failed", "pending");
    }

    private List<String> queue(StoredCampaignProspect prospect) {
        return jdbi.withHandle(handle ->
                handle.select("""
                        select concat_ws(' ', message_type, status, requires_connection::text,
                          to_char(scheduled_for at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"'))
                        from send_queue where campaign_id = ? order by scheduled_for, message_type
                        """, prospect.campaign().id()).mapTo(String.class).list());
    }
}
