package dev.overture.providers.unipile;

import dev.overture.model.sending.Refusal;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.unipile.client.UserProfile;
import dev.overture.providers.unipile.client.UsersClient;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.CallOptions;
import dev.overture.providers.unipile.http.UnipileException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads people at Unipile. */
final class UnipileProfileReader implements ProfileReader {

    // Profiles and search results use different words for the same.
    private static final Set<String> FIRST_DEGREE = Set.of("FIRST_DEGREE", "DISTANCE_1");

    private final UsersClient users;
    private final AccountPresence accounts;
    private final Duration deadline;

    UnipileProfileReader(UsersClient users, AccountPresence accounts, Duration deadline) {
        this.users = users;
        this.accounts = accounts;
        this.deadline = deadline;
    }

    @Override
    public ProfileLookup lookup(String vendorAccountId, String identifier) {
        try {
            return found(users.get(identifier, vendorAccountId));
        } catch (UnipileException e) {
            if (!(e.failure() instanceof CallFailure.ErrorAnswer answer) || !ErrorTable.saysNotFound(answer)) {
                return Outcomes.ofLookup(e.failure());
            }
            return accounts.isMissing(vendorAccountId, CallOptions.within(deadline))
                    ? new ProfileLookup.Failed(Refusal.ACCOUNT_DISCONNECTED, AccountPresence.MISSING)
                    : new ProfileLookup.Nobody();
        }
    }

    private static ProfileLookup found(UserProfile profile) {
        String providerId = profile.providerId();
        if (providerId == null || providerId.isBlank()) {
            return new ProfileLookup.Failed(Refusal.UNAVAILABLE, "a profile without an id");
        }
        return new ProfileLookup.Found(new Profile(
                providerId,
                profile.publicIdentifier(),
                profile.firstName(),
                profile.lastName(),
                connected(profile),
                invitation(profile.invitation())));
    }

    private static boolean connected(UserProfile profile) {
        return Boolean.TRUE.equals(profile.isRelationship()) || FIRST_DEGREE.contains(word(profile.networkDistance()));
    }

    private static Invitation invitation(UserProfile.@Nullable Invitation invitation) {
        if (invitation == null) {
            return Invitation.NONE;
        }
        return switch (word(invitation.type()) + " " + word(invitation.status())) {
            case "SENT PENDING" -> Invitation.SENT_PENDING;
            case "SENT IGNORED", "SENT WITHDRAWN" -> Invitation.SENT_OVER;
            case "RECEIVED PENDING" -> Invitation.RECEIVED_PENDING;
            case "RECEIVED IGNORED", "RECEIVED WITHDRAWN" -> Invitation.NONE;
            default -> Invitation.UNKNOWN;
        };
    }

    private static String word(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }
}
