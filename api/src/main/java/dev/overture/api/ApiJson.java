package dev.overture.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How the API reads and writes JSON: strict about what comes in, ISO 8601 for what goes out. */
public final class ApiJson {

    private ApiJson() {}

    /** The same outside of a server, for commands. */
    public static ObjectMapper mapper() {
        return configure(new ObjectMapper().registerModule(new JavaTimeModule()));
    }

    static ObjectMapper configure(ObjectMapper json) {
        return json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    }
}
