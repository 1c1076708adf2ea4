package dev.overture.quickstart.temporal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Temporal server that answers.
 *
 * @param address {@code HOST:PORT} of its gRPC front end
 * @param ui the address of its web UI, or null where it has none that we know
 * @param kind what it is
 * @param environment the {@code TEMPORAL_*} variables that make a client use it
 */
public record TemporalServer(String address, @Nullable String ui, Kind kind, Map<String, String> environment) {

    /** What kind of server it is. */
    public enum Kind {
        /** A real one. */
        @JsonProperty("server")
        SERVER,
        /** The SDK's test server: no durability, no UI, no listing. */
        @JsonProperty("in-process")
        IN_PROCESS
    }
}
