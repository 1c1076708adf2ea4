package dev.overture.api.inbox;

import dev.overture.model.facts.FactKind;
import dev.overture.model.replies.ReplySorter;
import dev.overture.model.replies.ReplyText;
import dev.overture.model.sending.MessageKind;
import dev.overture.providers.unipile.webhook.UnipileWebhook;
import dev.overture.providers.unipile.webhook.UnipileWebhook.MessageReceived;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.inbox.ClaimedMessage;
import dev.overture.schema.inbox.Contact;
import dev.overture.schema.inbox.ContactDao;
import dev.overture.schema.inbox.EchoDao;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Messages in chats: answers of people, and echoes of what the account wrote, through us or by hand. */
final class MessageReader {

    /** Clocks differ; a message older than this before its claim is another message. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private static final Duration DOUBT_AT_MOST = Duration.ofHours(24);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofSeconds(30);

    private final ReplySorter sorter;
    private final Duration echoWindow;

    MessageReader(ReplySorter sorter, Duration echoWindow) {
        this.sorter = sorter;
        this.echoWindow = echoWindow;
    }

    Verdict received(Reading reading, MessageReceived message) {
        boolean group = message.recipientProviderIds().size() > 1;
        if (message.event() || group) {
            return Verdict.DONE;
        }
        return switch (message.direction()) {
            case THEIRS -> theirs(reading, message, senders(reading, message));
            case OURS -> ours(reading, message);
            case UNKNOWN -> {
                List<Contact> senders = senders(reading, message);
                yield senders.isEmpty() ? ours(reading, message) : theirs(reading, message, senders);
            }
        };
    }

    /** New words of a person count as words: they may ask not to be contacted now. What the account changes is nothing to us. */
    Verdict edited(Reading reading, MessageReceived message) {
        boolean nobodys = message.event() || message.recipientProviderIds().size() > 1;
        return nobodys || message.direction() == UnipileWebhook.Direction.OURS
                ? Verdict.DONE
                : theirs(reading, message, senders(reading, message));
    }

    /** Proves that one of ours arrived; anything else says nothing. */
    Verdict delivered(Reading reading, MessageReceived message) {
        if (message.direction() != UnipileWebhook.Direction.THEIRS
                && message.recipientProviderIds().size() <= 1) {
            recipients(reading, message).forEach(recipient -> settled(reading, message, recipient));
        }
        return Verdict.DONE;
    }

    Verdict read(Reading reading, UnipileWebhook.MessageRead read) {
        return seen(reading, read.messageId(), read.timestamp());
    }

    /** Whoever puts a sign on a message has seen it. No words, so it stops nothing. */
    Verdict reacted(Reading reading, UnipileWebhook.MessageReaction reaction) {
        return Boolean.TRUE.equals(reaction.ours())
                ? Verdict.DONE
                : seen(reading, reaction.messageId(), reaction.timestamp());
    }

    /** It may be told before the answer to the send, with the message's id, is written, or before its echo comes. */
    private Verdict seen(Reading reading, @Nullable String messageId, @Nullable Instant at) {
        if (messageId == null) {
            return Verdict.DONE;
        }
        Optional<ClaimedMessage> sent =
                reading.dao(EchoDao.class).findByProviderId(reading.account().id(), messageId);
        if (sent.isEmpty()) {
            return Stream.of(echoWindow, DOUBT_AT_MOST)
                    .map(reading.receivedAt()::plus)
                    .filter(reading.now()::isBefore)
                    .findFirst()
                    .<Verdict>map(Verdict.Later::new)
                    .orElse(Verdict.DONE);
        }
        sent.ifPresent(row -> reading.record(
                FactKind.MESSAGE_READ,
                Contact.surely(row.prospectId(), row.campaignProspectId()),
                row.id(),
                at,
                FactKeys.read(reading.account().id(), messageId)));
        return Verdict.DONE;
    }

    private static List<Contact> senders(Reading reading, MessageReceived message) {
        String sender = message.senderProviderId();
        List<Contact> known = sender == null
                ? List.of()
                : reading.dao(ContactDao.class)
                        .listByProviderId(reading.account().id(), sender);
        boolean theirs = message.direction() == UnipileWebhook.Direction.THEIRS;
        return known.isEmpty() && theirs ? inChat(reading, message) : known;
    }

    private static List<Contact> inChat(Reading reading, MessageReceived message) {
        String chat = message.chatId();
        return chat == null
                ? List.of()
                : reading.dao(ContactDao.class).listByChat(reading.account().id(), chat);
    }

    private Verdict theirs(Reading reading, MessageReceived message, List<Contact> senders) {
        ReplyText text = new ReplyText(message.text(), reading.atOr(message.timestamp()), false);
        Heard heard = new Heard(sorter.sort(text), reading.account().id(), reading.idOr(message.messageId()));
        for (Contact sender : senders) {
            reading.record(heard, sender, null, message.timestamp());
        }
        return Verdict.DONE;
    }

    private static List<Contact> recipients(Reading reading, MessageReceived message) {
        List<Contact> recipients = new ArrayList<>();
        for (String recipient : message.recipientProviderIds()) {
            recipients.addAll(reading.dao(ContactDao.class)
                    .listByProviderId(reading.account().id(), recipient));
        }
        if (recipients.isEmpty()) {
            recipients.addAll(inChat(reading, message));
        }
        return recipients;
    }

    private Verdict ours(Reading reading, MessageReceived message) {
        Verdict verdict = Verdict.DONE;
        for (Contact recipient : recipients(reading, message)) {
            Verdict each = echo(reading, message, recipient);
            verdict = each instanceof Verdict.Later ? each : verdict;
        }
        return verdict;
    }

    private Verdict echo(Reading reading, MessageReceived message, Contact recipient) {
        return settled(reading, message, recipient)
                ? Verdict.DONE
                : unmatched(reading, message, recipient, reading.dao(EchoDao.class));
    }

    /** Whether it is one of ours, or nobody's. */
    private static boolean settled(Reading reading, MessageReceived message, Contact recipient) {
        EchoDao echoes = reading.dao(EchoDao.class);
        if (echoes.lockPerson(reading.account().workspaceId(), recipient.prospect())
                .isEmpty()) {
            return true;
        }
        List<ClaimedMessage> claimed = echoes.listClaimed(reading.account().id(), recipient.prospect());
        Optional<ClaimedMessage> original = original(claimed, message);
        if (original.isEmpty()) {
            return false;
        }
        ClaimedMessage row = original.get();
        if (row.kind() == MessageKind.INVITATION) {
            // The note of an invitation stands in a chat only once the invitation is accepted.
            reading.record(
                    FactKind.CONNECTION_ACCEPTED,
                    recipient,
                    row.id(),
                    message.timestamp(),
                    FactKeys.accepted(reading.account().id()));
        } else if (!row.settledAs(message.messageId())) {
            echoes.settle(row.id(), message.messageId(), message.chatId(), null);
            echoes.contacted(row.id());
        }
        return true;
    }

    private static Optional<ClaimedMessage> original(List<ClaimedMessage> claimed, MessageReceived message) {
        String id = message.messageId();
        return claimed.stream()
                .filter(row -> id != null && id.equals(row.providerMessageId()))
                .findFirst()
                .or(() -> sameText(claimed, message, false))
                .or(() -> sameText(claimed, message, true));
    }

    private static Optional<ClaimedMessage> sameText(
            List<ClaimedMessage> claimed, MessageReceived message, boolean invitation) {
        return claimed.stream()
                .filter(row -> (row.kind() == MessageKind.INVITATION) == invitation)
                .filter(row -> EchoText.same(row.message(), message.text()))
                .filter(row -> !row.unsettled() || couldBe(row, message.timestamp()))
                .findFirst();
    }

    private static boolean couldBe(ClaimedMessage row, @Nullable Instant writtenAt) {
        return writtenAt == null || !writtenAt.isBefore(row.claimedAt().minus(CLOCK_SKEW));
    }

    /** By hand, unless it may still turn out to be ours: while a send is open, or its result may not be written yet. */
    private Verdict unmatched(Reading reading, MessageReceived message, Contact recipient, EchoDao echoes) {
        Instant decidable = reading.receivedAt().plus(echoWindow);
        Instant doubtSince = reading.now().minus(DOUBT_AT_MOST);
        if (reading.now().isBefore(decidable)) {
            return new Verdict.Later(decidable);
        }
        if (echoes.inFlight(reading.account().id(), recipient.prospect(), doubtSince)) {
            return new Verdict.Later(reading.now().plus(LOOK_AGAIN_AFTER));
        }
        reading.record(
                FactKind.WRITTEN_BY_HAND,
                recipient,
                null,
                message.timestamp(),
                FactKeys.writtenByHand(reading.account().id(), reading.idOr(message.messageId())));
        return Verdict.DONE;
    }
}
