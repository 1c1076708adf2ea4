package dev.overture.model.sending;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.Coded;

/** What a message of the send ledger is. Each kind has its own limits. */
public enum MessageKind implements Coded {
    /** A LinkedIn connection request, with or without a note. */
    @JsonProperty("invitation")
    INVITATION("invitation", Channel.LINKEDIN),
    /** A LinkedIn message to a first-degree connection. */
    @JsonProperty("message")
    MESSAGE("message", Channel.LINKEDIN),
    /** A LinkedIn InMail. */
    @JsonProperty("inmail")
    INMAIL("inmail", Channel.LINKEDIN),
    /** An e-mail. */
    @JsonProperty("email")
    EMAIL("email", Channel.EMAIL),
    /** A WhatsApp message. */
    @JsonProperty("whatsapp")
    WHATSAPP("whatsapp", Channel.WHATSAPP),
    /** The withdrawal of a pending connection request. */
    @JsonProperty("withdrawal")
    WITHDRAWAL("withdrawal", Channel.LINKEDIN),
    /** A look at a LinkedIn profile; counted against a limit, never a message to the person. */
    @JsonProperty("profile_view")
    PROFILE_VIEW("profile_view", Channel.LINKEDIN);

    private final String code;
    private final Channel channel;

    MessageKind(String code, Channel channel) {
        this.code = code;
        this.channel = channel;
    }

    @Override
    public String code() {
        return code;
    }

    /** The channel, and so the kind of account, that carries it. */
    public Channel channel() {
        return channel;
    }

    /** Whether the person on the other side receives words from us. */
    public boolean speaks() {
        return switch (this) {
            case INVITATION, MESSAGE, INMAIL, EMAIL, WHATSAPP -> true;
            case WITHDRAWAL, PROFILE_VIEW -> false;
        };
    }
}
