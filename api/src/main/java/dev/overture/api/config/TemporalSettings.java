package dev.overture.api.config;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Temporal is reached. The standard {@code TEMPORAL_*} variables and {@code temporal.toml} decide; what stands here
 * takes the place of single variables.
 *
 * @param variables such as {@code TEMPORAL_ADDRESS}; empty ones are left out
 */
public record TemporalSettings(Map<String, String> variables) {

    /** What an installation needs that configures Temporal by its variables alone. */
    public static final TemporalSettings FROM_ENVIRONMENT = new TemporalSettings(Map.of());

    /** Copies the variables. */
    public TemporalSettings {
        variables = Map.copyOf(variables);
    }

    /** Reads the section of a configuration file. */
    @JsonCreator
    static TemporalSettings of(@JsonProperty("variables") @Nullable Map<String, String> variables) {
        return new TemporalSettings(variables == null ? Map.of() : variables);
    }

    @Override
    public String toString() {
        return "TemporalSettings" + variables.keySet();
    }
}
