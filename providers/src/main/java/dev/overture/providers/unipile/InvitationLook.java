package dev.overture.providers.unipile;

import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.OutboundMessage.Invitation;
import dev.overture.providers.OutboundMessage.Withdrawal;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.ProfileReader.Profile;
import dev.overture.providers.ProfileReader.ProfileLookup;
import dev.overture.providers.SentReader.Sighting;
import dev.overture.providers.unipile.client.InvitationsClient;
import dev.overture.providers.unipile.client.SentInvitation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for invitations, by the person's profile and by the list of pending ones. Absence needs both to agree. */
final class InvitationLook {

    private static final int PAGE = 100;
    // The list's dates are guessed from words such as "2 days ago".
    private static final Duration LIST_DATE_ERROR = Duration.ofDays(2);

    private final ProfileReader profiles;
    private final InvitationsClient invitations;

    InvitationLook(ProfileReader profiles, InvitationsClient invitations) {
        this.profiles = profiles;
        this.invitations = invitations;
    }

    Sighting lookFor(Invitation invitation, Instant notBefore) {
        ProfileLookup lookup = profiles.lookup(invitation.vendorAccountId(), invitation.recipientId());
        if (!(lookup instanceof ProfileLookup.Found found)) {
            return unclear(lookup);
        }
        Profile profile = found.profile();
        if (profile.connected()) {
            return seen(null);
        }
        Pages.Walk<SentInvitation> pending = pending(invitation.vendorAccountId());
        Optional<SentInvitation> ours = find(pending, invitation.recipientId(), profile.publicIdentifier());
        if (ours.isPresent()) {
            return seen(ours.get().id());
        }
        return switch (profile.invitation()) {
            case SENT_PENDING -> seen(null);
            case SENT_OVER -> new Sighting.Unclear("an earlier or a declined invitation shows");
            case UNKNOWN -> new Sighting.Unclear("an unknown state of the invitation");
            case NONE, RECEIVED_PENDING ->
                pending.complete() && pending.items().stream().noneMatch(item -> mayBeAnyone(item, notBefore))
                        ? new Sighting.Absent()
                        : new Sighting.Unclear("the list of pending invitations cannot decide");
        };
    }

    Sighting lookForGone(Withdrawal withdrawal) {
        ProfileLookup lookup = profiles.lookup(withdrawal.vendorAccountId(), withdrawal.recipientId());
        if (!(lookup instanceof ProfileLookup.Found found)) {
            return unclear(lookup);
        }
        Profile profile = found.profile();
        if (profile.connected()) {
            return new Sighting.Absent();
        }
        Pages.Walk<SentInvitation> pending = pending(withdrawal.vendorAccountId());
        boolean stillThere = pending.items().stream()
                        .anyMatch(item -> item.id() != null && item.id().equals(withdrawal.invitationId()))
                || find(pending, withdrawal.recipientId(), profile.publicIdentifier())
                        .isPresent();
        if (stillThere) {
            return new Sighting.Absent();
        }
        return switch (profile.invitation()) {
            case NONE, SENT_OVER, RECEIVED_PENDING ->
                pending.complete()
                        ? seen(withdrawal.invitationId())
                        : new Sighting.Unclear("the list of pending invitations cannot decide");
            case SENT_PENDING -> new Sighting.Unclear("profile and list of pending invitations disagree");
            case UNKNOWN -> new Sighting.Unclear("an unknown state of the invitation");
        };
    }

    private Pages.Walk<SentInvitation> pending(String vendorAccountId) {
        return Pages.all(cursor -> invitations.sent(vendorAccountId, PAGE, cursor));
    }

    private static Optional<SentInvitation> find(
            Pages.Walk<SentInvitation> pending, String providerId, @Nullable String publicIdentifier) {
        return pending.items().stream()
                .filter(item -> providerId.equals(item.invitedUserId())
                        || (publicIdentifier != null && publicIdentifier.equals(item.invitedUserPublicId())))
                .findFirst();
    }

    private static boolean mayBeAnyone(SentInvitation item, Instant notBefore) {
        Instant sent = item.parsedDatetime();
        return item.invitedUserId() == null
                && item.invitedUserPublicId() == null
                && (sent == null || !sent.isBefore(notBefore.minus(LIST_DATE_ERROR)));
    }

    private static Sighting seen(@Nullable String invitationId) {
        return new Sighting.Seen(new WriteOutcome.Accepted(invitationId, null, null, null));
    }

    private static Sighting unclear(ProfileLookup lookup) {
        return new Sighting.Unclear(
                lookup instanceof ProfileLookup.Failed failed ? failed.detail() : "the vendor knows no such person");
    }
}
