package dev.overture.schema.inbox;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.prospects.LinkedInUrl;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds whom a connection of an account is about, told by a webhook or seen by a look. */
public final class RelatedPeople {

    private static final String PROFILES = "https://www.linkedin.com/in/";

    private final ContactDao contacts;
    private final WorkspaceId workspace;
    private final AccountId account;

    /** Finds people of this account. */
    public RelatedPeople(ContactDao contacts, WorkspaceId workspace, AccountId account) {
        this.contacts = contacts;
        this.workspace = workspace;
        this.account = account;
    }

    /**
     * People whom the account knows by this id, or else by this profile; none for a connection that no campaign is about.
     *
     * @param publicId the slug as the vendor writes it
     * @param profileUrl the address of the profile, where no slug was told
     */
    public List<Contact> find(@Nullable String providerId, @Nullable String publicId, @Nullable String profileUrl) {
        List<Contact> known = providerId == null ? List.of() : contacts.listByProviderId(account, providerId);
        if (!known.isEmpty()) {
            return known;
        }
        Optional<LinkedInUrl> profile = Optional.ofNullable(publicId == null ? profileUrl : PROFILES + publicId)
                .flatMap(LinkedInUrl::parse);
        return profile.map(url -> contacts.listByProfile(
                        workspace, account, Objects.requireNonNullElse(publicId, url.identifier()), url.canonical()))
                .orElse(List.of());
    }
}
