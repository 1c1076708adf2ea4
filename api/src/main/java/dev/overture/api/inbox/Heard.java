package dev.overture.api.inbox;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.AccountId;
import dev.overture.model.replies.SortedReply;
import dev.overture.schema.facts.Answer;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.Contact;

/**
 * An answer, and the fact that it is.
 *
 * @param messageId the vendor's id of it
 */
record Heard(SortedReply reply, AccountId account, String messageId) {

    FactKind kind() {
        return switch (reply.kind()) {
            case UNSUBSCRIBE -> FactKind.UNSUBSCRIBED;
            case OUT_OF_OFFICE -> FactKind.OUT_OF_OFFICE;
            case INTERESTED, NOT_INTERESTED, INFO_REQUEST, BOUNCE, OTHER -> FactKind.REPLIED;
        };
    }

    String key() {
        return switch (reply.kind()) {
            case UNSUBSCRIBE -> FactKeys.unsubscribed(account, messageId);
            case OUT_OF_OFFICE -> FactKeys.away(account, messageId);
            case INTERESTED, NOT_INTERESTED, INFO_REQUEST, BOUNCE, OTHER -> FactKeys.reply(account, messageId);
        };
    }

    Answer from(Contact author) {
        return new Answer(reply.kind(), reply.back(), author.guessed());
    }
}
