package dev.overture.model.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.Coded;

/** A filter whose values LinkedIn knows by numbers. */
public enum NamedFilter implements Coded {
    /** What companies do. */
    @JsonProperty("industry")
    INDUSTRY("industry"),
    /** Where people are. */
    @JsonProperty("location")
    LOCATION("location"),
    /** Where they work. */
    @JsonProperty("company")
    COMPANY("company"),
    /** Where they worked. */
    @JsonProperty("past_company")
    PAST_COMPANY("past_company"),
    /** Where they learnt. */
    @JsonProperty("school")
    SCHOOL("school");

    private final String code;

    NamedFilter(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
