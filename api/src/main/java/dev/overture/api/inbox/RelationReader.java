package dev.overture.api.inbox;

import dev.overture.model.facts.FactKind;
import dev.overture.providers.unipile.webhook.UnipileWebhook.NewRelation;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.Contact;
import dev.overture.schema.inbox.ContactDao;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
        String slug = relation.userPublicIdentifier() == null
                ? slugOf(relation.userProfileUrl())
                : relation.userPublicIdentifier();
        if (!known.isEmpty() || slug == null) {
            return known;
        }
        return contacts.listByProfile(
                reading.account().workspaceId(),
                reading.account().id(),
                slug,
                PROFILES + slug.toLowerCase(Locale.ROOT));
    }

    private static @Nullable String slugOf(@Nullable String profileUrl) {
        int begin = profileUrl == null ? -1 : profileUrl.indexOf("/in/");
        if (profileUrl == null || begin < 0) {
            return null;
        }
        String slug = profileUrl.substring(begin + "/in/".length()).split("[/?#]", 2)[0];
        return slug.isEmpty() ? null : slug;
    }
}
