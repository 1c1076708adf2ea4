package dev.overture.model.sending;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.Coded;

/** Where a message travels. An account belongs to exactly one channel. */
public enum Channel implements Coded {
    /** A LinkedIn profile. */
    @JsonProperty("linkedin")
    LINKEDIN("linkedin"),
    /** A mailbox. */
    @JsonProperty("email")
    EMAIL("email"),
    /** A WhatsApp number. */
    @JsonProperty("whatsapp")
    WHATSAPP("whatsapp");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
