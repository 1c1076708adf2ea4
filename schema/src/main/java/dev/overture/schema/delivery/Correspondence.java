package dev.overture.schema.delivery;

import dev.overture.model.sending.MessageKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went out to a prospect in one campaign.
 *
 * @param sent the latest first
 */
public record Correspondence(List<SentMessage> sent) {

    /** Copies the list. */
    public Correspondence {
        sent = List.copyOf(sent);
    }

    /** Whether an invitation went out. */
    public boolean invited() {
        return of(MessageKind.INVITATION).findAny().isPresent();
    }

    /** The vendor's id of the invitation, if one went out and the vendor told. */
    public Optional<String> invitationId() {
        return of(MessageKind.INVITATION)
                .map(SentMessage::providerMessageId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The last e-mail. */
    public Optional<SentMessage> lastEmail() {
        return of(MessageKind.EMAIL).findFirst();
    }

    /** The vendor's id of the chat in which the last message of this kind went out. */
    public Optional<String> chat(MessageKind kind) {
        return of(kind).map(SentMessage::chatId).filter(Objects::nonNull).findFirst();
    }

    private Stream<SentMessage> of(MessageKind kind) {
        return sent.stream().filter(message -> message.kind() == kind);
    }
}
