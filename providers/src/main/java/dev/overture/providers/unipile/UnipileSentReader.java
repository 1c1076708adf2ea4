package dev.overture.providers.unipile;

import dev.overture.providers.OutboundMessage;
import dev.overture.providers.OutboundMessage.ChatMessage;
import dev.overture.providers.OutboundMessage.Email;
import dev.overture.providers.OutboundMessage.Inmail;
import dev.overture.providers.OutboundMessage.Invitation;
import dev.overture.providers.OutboundMessage.ProfileVisit;
import dev.overture.providers.OutboundMessage.Withdrawal;
import dev.overture.providers.SentReader;
import dev.overture.providers.unipile.client.AccountsClient;
import dev.overture.providers.unipile.http.UnipileException;
import java.time.Instant;

/** Looks for our writes at Unipile. Reads of a disconnected account show old data, so it counts as no look at all. */
final class UnipileSentReader implements SentReader {

    private final AccountsClient accounts;
    private final InvitationLook invitations;
    private final ChatLook chats;
    private final EmailLook emails;

    UnipileSentReader(AccountsClient accounts, InvitationLook invitations, ChatLook chats, EmailLook emails) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.chats = chats;
        this.emails = emails;
    }

    @Override
    public Sighting lookFor(OutboundMessage message, Instant notBefore) {
        if (message instanceof ProfileVisit) {
            // Nothing shows a visit, and a second one does no harm.
            return new Sighting.Absent();
        }
        try {
            Sighting sighting = look(message, notBefore);
            // Only what is missing can be missing because the data is old; a withdrawal shows by what is missing.
            boolean restsOnFreshData = sighting instanceof Sighting.Absent || message instanceof Withdrawal;
            return restsOnFreshData && !accounts.get(message.vendorAccountId()).healthy()
                    ? new Sighting.Unclear("the account is not healthy")
                    : sighting;
        } catch (UnipileException e) {
            return new Sighting.Unclear(e.failure().detail());
        }
    }

    private Sighting look(OutboundMessage message, Instant notBefore) {
        if (message instanceof Invitation invitation) {
            return invitations.lookFor(invitation, notBefore);
        }
        if (message instanceof ChatMessage chatMessage) {
            return chats.lookFor(chatMessage, notBefore);
        }
        if (message instanceof Inmail inmail) {
            return chats.lookFor(inmail, notBefore);
        }
        if (message instanceof Email email) {
            return emails.lookFor(email, notBefore);
        }
        return invitations.lookForGone((Withdrawal) message);
    }
}
