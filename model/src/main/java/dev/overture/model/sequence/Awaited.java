package dev.overture.model.sequence;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.Coded;

/** What a {@code wait_for} can wait for. */
public enum Awaited implements Coded {
    /** The person accepted our connection request. */
    @JsonProperty("connection_accepted")
    CONNECTION_ACCEPTED("connection_accepted");

    private final String code;

    Awaited(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
