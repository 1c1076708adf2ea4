package dev.overture.model.sequence;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.Coded;

/** Whether an event counts that comes after its wait ran out. */
public enum Late implements Coded {
    /** It leads to the step behind the wait, as if it had come in time. */
    @JsonProperty("accept")
    ACCEPT("accept"),
    /** It is recorded and changes nothing. */
    @JsonProperty("ignore")
    IGNORE("ignore");

    private final String code;

    Late(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
