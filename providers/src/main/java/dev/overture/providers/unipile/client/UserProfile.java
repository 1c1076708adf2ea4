package dev.overture.providers.unipile.client;

import org.jspecify.annotations.Nullable;

/** A person as one account sees them. */
public record UserProfile(
        @Nullable String providerId,
        @Nullable String publicIdentifier,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean isRelationship,
        @Nullable String networkDistance,
        @Nullable Invitation invitation) {

    /** The state of an invitation, in the vendor's words. */
    public record Invitation(
            @Nullable String type, @Nullable String status) {}

    @Override
    public String toString() {
        return "UserProfile[networkDistance=" + networkDistance + ", invitation=" + invitation + "]";
    }
}
