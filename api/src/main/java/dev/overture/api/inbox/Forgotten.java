package dev.overture.api.inbox;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import dev.overture.providers.unipile.webhook.Mail;
import dev.overture.providers.unipile.webhook.UnipileWebhook;
import dev.overture.schema.erasure.ErasedAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Recognises deliveries about people who were erased: of these nothing is kept. */
final class Forgotten {

    private static final String PROFILES = "https://www.linkedin.com/in/";

    private Forgotten() {}

    /** Whether somebody in it was erased from this workspace. */
    static boolean isAbout(Handle handle, WorkspaceId workspace, UnipileWebhook webhook) {
        return new ErasedAddresses(handle).areAmong(workspace, addresses(webhook));
    }

    private static List<String> addresses(UnipileWebhook webhook) {
        if (webhook instanceof UnipileWebhook.NewRelation relation) {
            return Stream.of(
                            profile(relation.userProviderId()),
                            profile(relation.userPublicIdentifier()),
                            Optional.ofNullable(relation.userProfileUrl()).flatMap(LinkedInUrl::parse))
                    .flatMap(Optional::stream)
                    .map(LinkedInUrl::canonical)
                    .toList();
        }
        if (webhook instanceof UnipileWebhook.MessageReceived message) {
            return people(message);
        }
        if (webhook instanceof UnipileWebhook.MessageEdited edited) {
            return people(edited.message());
        }
        if (webhook instanceof UnipileWebhook.MessageDelivered delivered) {
            return people(delivered.message());
        }
        if (webhook instanceof UnipileWebhook.MailReceived received) {
            return people(received.mail());
        }
        return webhook instanceof UnipileWebhook.MailSent sent ? people(sent.mail()) : List.of();
    }

    /** Chats name people by ids of LinkedIn's, or by telephone numbers. */
    private static List<String> people(UnipileWebhook.MessageReceived message) {
        List<String> addresses = new ArrayList<>();
        Stream.concat(Stream.ofNullable(message.senderProviderId()), message.recipientProviderIds().stream())
                .forEach(each -> {
                    addresses.add(each);
                    profile(each).map(LinkedInUrl::canonical).ifPresent(addresses::add);
                });
        return addresses;
    }

    private static List<String> people(Mail mail) {
        return Stream.concat(Stream.ofNullable(mail.fromAddress()), mail.toAddresses().stream())
                .flatMap(each -> EmailAddress.parse(each).stream())
                .map(EmailAddress::value)
                .toList();
    }

    private static Optional<LinkedInUrl> profile(@Nullable String identifier) {
        return Optional.ofNullable(identifier).flatMap(each -> LinkedInUrl.parse(PROFILES + each));
    }
}
