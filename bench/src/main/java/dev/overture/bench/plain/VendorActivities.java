package dev.overture.bench.plain;

import dev.overture.bench.bed.Repeated;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.unipile.Unipile;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The same calls of the vendor as ours, by the same client, and one UPDATE a step. Sends twice where it is retried. */
final class VendorActivities implements PlainActivities {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private final Unipile unipile;
    private final Jdbi database;

    VendorActivities(Unipile unipile, Jdbi database) {
        this.unipile = unipile;
        this.database = database;
    }

    @Override
    public String invite(PlainProspect prospect) {
        if (!(unipile.profileReader().lookup(prospect.account(), prospect.slug())
                instanceof ProfileReader.ProfileLookup.Found found)) {
            throw new IllegalStateException("nobody is found");
        }
        String recipient = found.profile().providerId();
        OutboundMessage invitation = new OutboundMessage.Invitation(
                prospect.account(), recipient, "Hello " + prospect.firstName() + ", shall we connect?");
        WriteOutcome outcome = write(invitation);
        if (!Repeated.invitation(outcome)) {
            accepted(outcome);
        }
        update(prospect, "invited");
        return recipient;
    }

    @Override
    public String begin(PlainProspect prospect, String recipient) {
        String chat = accepted(write(new OutboundMessage.ChatMessage(
                        prospect.account(), recipient, null, "Thank you, " + prospect.firstName() + ".")))
                .chatId();
        update(prospect, "messaging");
        if (chat == null) {
            throw new IllegalStateException("no chat was begun");
        }
        return chat;
    }

    @Override
    public void goOn(PlainProspect prospect, String recipient, String chat) {
        accepted(write(new OutboundMessage.ChatMessage(
                prospect.account(), recipient, chat, "One more word, " + prospect.firstName() + ".")));
        update(prospect, "completed");
    }

    private WriteOutcome write(OutboundMessage message) {
        return unipile.sender().send(message, Instant.now().plus(WINDOW));
    }

    private static WriteOutcome.Accepted accepted(WriteOutcome outcome) {
        if (outcome instanceof WriteOutcome.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("not sent: " + outcome);
    }

    private void update(PlainProspect prospect, String status) {
        database.useHandle(handle -> handle.execute(
                "update bench.plain set status = ?, updated_at = now() where slug = ?", status, prospect.slug()));
    }
}
