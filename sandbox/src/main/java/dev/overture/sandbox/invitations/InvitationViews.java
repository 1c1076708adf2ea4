package dev.overture.sandbox.invitations;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.wire.Wire;
import dev.overture.sandbox.world.Seed;
import org.jspecify.annotations.Nullable;

/** Invitations on the wire; guarded by the world's lock. */
public final class InvitationViews {
    private final People people;

    public InvitationViews(People people) {
        this.people = people;
    }

    SentView sent(Account account, Invitation invitation) {
        Person person = people.withKey(invitation.person());
        return new SentView(
                "InvitationSent",
                invitation.id(),
                person.fullName(),
                people.idFor(account, person),
                person.publicIdentifier(),
                person.headline(),
                "Sent today",
                Wire.instant(invitation.sentAt()),
                invitation.note(),
                new Inviter(account.name(), account.providerId(), account.publicIdentifier(), null),
                new Specifics("LINKEDIN", Seed.stableHash(invitation.id())));
    }

    record SentView(
            String object,
            String id,
            @Nullable String invitedUser,
            String invitedUserId,
            String invitedUserPublicId,
            @Nullable String invitedUserDescription,
            String date,
            String parsedDatetime,
            @Nullable String invitationText,
            Inviter inviter,
            Specifics specifics) {}

    record Inviter(
            String inviterName,
            String inviterId,
            String inviterPublicIdentifier,
            @Nullable String inviterDescription) {}

    record Specifics(String provider, String sharedSecret) {}
}
