package dev.overture.api.inbox;

import dev.overture.model.facts.FactKind;
import dev.overture.providers.unipile.webhook.UnipileWebhook.NewRelation;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.Contact;
import dev.overture.schema.inbox.ContactDao;
import dev.overture.schema.inbox.RelatedPeople;

/** New connections: every one of the account is told, also those that no campaign is about. */
final class RelationReader {

    Verdict read(Reading reading, NewRelation relation) {
        RelatedPeople people = new RelatedPeople(
                reading.dao(ContactDao.class),
                reading.account().workspaceId(),
                reading.account().id());
        for (Contact contact :
                people.find(relation.userProviderId(), relation.userPublicIdentifier(), relation.userProfileUrl())) {
            reading.record(
                    FactKind.CONNECTION_ACCEPTED,
                    contact,
                    null,
                    null,
                    FactKeys.accepted(reading.account().id()));
        }
        return Verdict.DONE;
    }
}
