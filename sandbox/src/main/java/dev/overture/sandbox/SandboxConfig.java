package dev.overture.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;

/** What {@code sandbox.yml} holds; the file itself says what each setting means. */
public final class SandboxConfig extends Configuration {
    @NotBlank
    @JsonProperty
    private String apiKey = "";

    @JsonProperty
    private long seed;

    @DecimalMin("0.001")
    @JsonProperty
    private double speed = 600;

    @Min(200)
    @Max(201)
    @JsonProperty
    private int createStatus = 201;

    /** The key that callers of vendor routes must send. */
    public String apiKey() {
        return apiKey;
    }

    /** Where all randomness comes from. */
    public long seed() {
        return seed;
    }

    /** How many times faster than the vendor the vendor's own delays run. */
    public double speed() {
        return speed;
    }

    /** The status of successful creates, 200 or 201. */
    public int createStatus() {
        return createStatus;
    }
}
