package dev.overture.sandbox.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.invitations.Invitation;
import dev.overture.sandbox.invitations.Invitations;
import dev.overture.sandbox.invitations.Relations;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Profiles on the wire; guarded by the world's lock. */
public final class ProfileViews {
    private final People people;
    private final Relations relations;
    private final Invitations invitations;

    public ProfileViews(People people, Relations relations, Invitations invitations) {
        this.people = people;
        this.relations = relations;
        this.invitations = invitations;
    }

    Profile profile(Account viewer, Person person) {
        boolean connected = relations.areConnected(viewer, person);
        String id = viewer.type() == AccountType.WHATSAPP
                ? Objects.requireNonNull(person.whatsappId())
                : people.idFor(viewer, person);
        return new Profile(
                "UserProfile",
                viewer.type(),
                id,
                person.publicIdentifier(),
                person.firstName(),
                person.lastName(),
                person.headline(),
                null,
                connected,
                connected ? "FIRST_DEGREE" : "SECOND_DEGREE",
                false,
                false,
                false,
                viewer.isPremium(),
                invitation(viewer, person),
                null,
                person.profileUrl(),
                new ContactInfo(
                        connected ? Stream.ofNullable(person.email()).toList() : List.of(),
                        connected ? Stream.ofNullable(person.phone()).toList() : List.of()),
                List.of(),
                List.of(),
                0);
    }

    private @Nullable InvitationState invitation(Account viewer, Person person) {
        Invitation.State state =
                invitations.last(viewer.id(), person).map(Invitation::state).orElse(null);
        if (state == Invitation.State.PENDING || state == Invitation.State.WITHDRAWN) {
            return new InvitationState("SENT", state.name());
        }
        return null;
    }

    static Owner owner(Account account) {
        return new Owner(
                "AccountOwnerProfile",
                account.type(),
                account.providerId(),
                account.publicIdentifier(),
                account.name(),
                account.isPremium(),
                account.type().isMailbox() ? account.address() : null);
    }

    record Profile(
            String object,
            AccountType provider,
            String providerId,
            String publicIdentifier,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String headline,
            @Nullable String location,
            boolean isRelationship,
            String networkDistance,
            boolean isSelf,
            boolean isPremium,
            boolean isOpenProfile,
            boolean canSendInmail,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            InvitationState invitation,

            @Nullable String profilePictureUrl,
            String publicProfileUrl,
            ContactInfo contactInfo,
            List<String> throttledSections,
            List<String> workExperience,
            int workExperienceTotalCount) {}

    record InvitationState(String type, String status) {}

    record ContactInfo(List<String> emails, List<String> phones) {}

    record Owner(
            String object,
            AccountType provider,
            String providerId,
            String publicIdentifier,
            String name,
            boolean premium,
            @Nullable String email) {}
}
