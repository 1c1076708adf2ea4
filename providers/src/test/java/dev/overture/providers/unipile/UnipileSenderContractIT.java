package dev.overture.providers.unipile;

import dev.overture.providers.MessageSender;
import dev.overture.providers.MessageSenderContract;
import dev.overture.providers.OutboundMessage;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnipileSenderContractIT extends MessageSenderContract {

    @RegisterExtension
    final UnipileFixture unipile = new UnipileFixture();

    @Override
    protected MessageSender sender(URI baseUrl, InstantSource clock, Duration deadline) {
        return unipile.connect(baseUrl, clock, deadline).sender();
    }

    @Override
    protected String successBody(OutboundMessage message) {
        if (message instanceof OutboundMessage.Invitation) {
            return "{\"object\":\"UserInvitationSent\",\"invitation_id\":\"7000\"}";
        }
        if (message instanceof OutboundMessage.ChatMessage chat) {
            return chat.chatId() == null
                    ? "{\"object\":\"ChatStarted\",\"chat_id\":null,\"message_id\":null}"
                    : "{\"object\":\"MessageSent\",\"message_id\":null}";
        }
        if (message instanceof OutboundMessage.Inmail) {
            return "{\"object\":\"ChatStarted\",\"chat_id\":\"chat_1\",\"message_id\":\"msg_1\"}";
        }
        if (message instanceof OutboundMessage.ProfileVisit) {
            return "{\"object\":\"UserProfile\",\"provider_id\":\"ACoPRIVATE42\"}";
        }
        return message instanceof OutboundMessage.Email
                ? "{\"object\":\"EmailSent\",\"tracking_id\":\"trk_1\"}"
                : "{\"object\":\"InvitationCanceled\"}";
    }
}
