package dev.overture.api.inbox;

import dev.overture.providers.unipile.webhook.UnipileWebhook;

/** The words under which deliveries are stored. */
final class Kinds {

    private Kinds() {}

    static String of(UnipileWebhook webhook) {
        if (webhook instanceof UnipileWebhook.MessageReceived) {
            return "message_received";
        }
        if (webhook instanceof UnipileWebhook.MessageRead) {
            return "message_read";
        }
        if (webhook instanceof UnipileWebhook.MessageEdited) {
            return "message_edited";
        }
        if (webhook instanceof UnipileWebhook.MessageDelivered) {
            return "message_delivered";
        }
        if (webhook instanceof UnipileWebhook.MessageReaction) {
            return "message_reaction";
        }
        if (webhook instanceof UnipileWebhook.Noted noted) {
            return noted.kind();
        }
        if (webhook instanceof UnipileWebhook.NewRelation) {
            return "new_relation";
        }
        if (webhook instanceof UnipileWebhook.MailReceived) {
            return "mail_received";
        }
        if (webhook instanceof UnipileWebhook.MailSent) {
            return "mail_sent";
        }
        if (webhook instanceof UnipileWebhook.MailOpened) {
            return "mail_opened";
        }
        if (webhook instanceof UnipileWebhook.MailLinkClicked) {
            return "mail_link_clicked";
        }
        if (webhook instanceof UnipileWebhook.AccountStatus) {
            return "account_status";
        }
        if (webhook instanceof UnipileWebhook.HostedAuthNotify) {
            return "hosted_auth";
        }
        return ((UnipileWebhook.Ignored) webhook).kind();
    }
}
