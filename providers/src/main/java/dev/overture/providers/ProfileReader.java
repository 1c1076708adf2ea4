package dev.overture.providers;

import dev.overture.model.sending.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads people at a vendor. Every look-up counts as a profile view of the acting account. */
public interface ProfileReader {

    /**
     * Looks a person up.
     *
     * @param identifier a public slug or a provider id; for WhatsApp the phone-form id
     */
    ProfileLookup lookup(String vendorAccountId, String identifier);

    /** What a look-up showed. */
    sealed interface ProfileLookup {

        /** Somebody is there. */
        record Found(Profile profile) implements ProfileLookup {}

        /** Nobody is there, by a definite answer. */
        record Nobody() implements ProfileLookup {}

        /** The look-up failed; says nothing about the person. */
        record Failed(Refusal refusal, String detail) implements ProfileLookup {}
    }

    /**
     * A person as one account sees them. Names are personal data: {@code toString} leaves them out.
     *
     * @param providerId the id that writes want, scoped to the account that looked
     * @param invitation the state of an invitation between the two
     */
    record Profile(
            String providerId,
            @Nullable String publicIdentifier,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean connected,
            Invitation invitation) {

        @Override
        public String toString() {
            return "Profile[connected=" + connected + ", invitation=" + invitation + "]";
        }
    }

    /** The state of an invitation between an account and a person. */
    enum Invitation {
        /** None is known. */
        NONE,
        /** Ours is pending. */
        SENT_PENDING,
        /** Ours was declined or withdrawn. */
        SENT_OVER,
        /** Theirs is pending. */
        RECEIVED_PENDING,
        /** The vendor said something this version does not know. */
        UNKNOWN
    }
}
