package dev.overture.model.sending;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a message travels. An account belongs to exactly one channel. */
public enum Channel {
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

    /** The word used in SQL, JSON and YAML. */
    public String code() {
        return code;
    }
}
