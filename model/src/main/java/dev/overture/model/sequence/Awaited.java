package dev.overture.model.sequence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a {@code wait_for} can wait for. */
public enum Awaited {
    /** The person accepted our connection request. */
    @JsonProperty("connection_accepted")
    CONNECTION_ACCEPTED("connection_accepted");

    private final String code;

    Awaited(String code) {
        this.code = code;
    }

    /** The word used in sequences and in the {@code waiting_for_trigger} column. */
    public String code() {
        return code;
    }
}
