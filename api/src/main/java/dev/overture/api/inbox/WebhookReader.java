package dev.overture.api.inbox;

import dev.overture.model.replies.ReplySorter;
import dev.overture.providers.unipile.webhook.UnipileWebhook;
import dev.overture.schema.facts.AccountHolds;
import java.time.Duration;

/** Turns deliveries into facts. Reading one twice records nothing twice. */
final class WebhookReader {

    private final MessageReader messages;
    private final MailReader mails;
    private final RelationReader relations = new RelationReader();
    private final AccountStateReader states;

    /** @param echoWindow how long after a claim its echo may come, or its result be written */
    WebhookReader(AccountHolds holds, ReplySorter sorter, Duration echoWindow) {
        this.messages = new MessageReader(sorter, echoWindow);
        this.mails = new MailReader(sorter, echoWindow);
        this.states = new AccountStateReader(holds);
    }

    Verdict read(Reading reading, UnipileWebhook webhook) {
        if (webhook instanceof UnipileWebhook.MessageReceived message) {
            return messages.received(reading, message);
        }
        if (webhook instanceof UnipileWebhook.MessageRead read) {
            return messages.read(reading, read);
        }
        if (webhook instanceof UnipileWebhook.MessageEdited edited) {
            return messages.edited(reading, edited.message());
        }
        if (webhook instanceof UnipileWebhook.MessageDelivered delivered) {
            return messages.delivered(reading, delivered.message());
        }
        if (webhook instanceof UnipileWebhook.MessageReaction reaction) {
            return messages.reacted(reading, reaction);
        }
        if (webhook instanceof UnipileWebhook.NewRelation relation) {
            return relations.read(reading, relation);
        }
        if (webhook instanceof UnipileWebhook.MailReceived received) {
            return mails.received(reading, received.mail());
        }
        if (webhook instanceof UnipileWebhook.MailSent sent) {
            return mails.sent(reading, sent.mail(), sent.external());
        }
        if (webhook instanceof UnipileWebhook.MailOpened opened) {
            return mails.opened(reading, opened);
        }
        if (webhook instanceof UnipileWebhook.MailLinkClicked clicked) {
            return mails.clicked(reading, clicked);
        }
        if (webhook instanceof UnipileWebhook.AccountStatus status) {
            return states.read(reading, status.state());
        }
        if (webhook instanceof UnipileWebhook.HostedAuthNotify notify) {
            return states.read(reading, notify.state());
        }
        return Verdict.DONE;
    }
}
