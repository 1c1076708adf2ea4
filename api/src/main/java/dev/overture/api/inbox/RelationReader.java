package dev.overture.api.inbox;

import dev.overture.model.facts.FactKind;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.providers.unipile.webhook.UnipileWebhook.NewRelation;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.Contact;
import dev.overture.schema.inbox.ContactDao;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** New connections: every one of the account is told, also those that no campaign is about. */
final class RelationReader {

    private static final String PROFILES = "https://www.linkedin.com/in/";

    Verdict read(Reading reading, NewRelation relation) {
        for (Contact contact : contacts(reading, relation)) {
            reading.record(
                    FactKind.CONNECTION_ACCEPTED,
                    contact,
                    null,
                    null,
                    FactKeys.accepted(reading.account().id()));
        }
        return Verdict.DONE;
    }

    private static List<Contact> contacts(Reading reading, NewRelation relation) {
        ContactDao contacts = reading.dao(ContactDao.class);
        String providerId = relation.userProviderId();
        List<Contact> known = providerId == null
                ? List.of()
                : contacts.listByProviderId(reading.account().id(), providerId);
        if (!known.isEmpty()) {
            return known;
        }
        Optional<LinkedInUrl> profile = profile(relation);
        if (profile.isEmpty()) {
            return List.of();
        }
        // What the vendor calls the person is stored as the vendor writes it.
        String slug = Objects.requireNonNullElse(
                relation.userPublicIdentifier(), profile.get().identifier());
        return contacts.listByProfile(
                reading.account().workspaceId(),
                reading.account().id(),
                slug,
                profile.get().canonical());
    }

    private static Optional<LinkedInUrl> profile(NewRelation relation) {
        String slug = relation.userPublicIdentifier();
        String url = slug == null ? relation.userProfileUrl() : PROFILES + slug;
        return Optional.ofNullable(url).flatMap(LinkedInUrl::parse);
    }
}
