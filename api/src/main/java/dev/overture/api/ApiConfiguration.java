package dev.overture.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.api.config.TemporalSettings;
import dev.overture.api.config.UnipileSettings;
import dev.overture.model.links.LinkSettings;
import dev.overture.providers.Secret;
import io.dropwizard.core.Configuration;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What {@code api.yml} says; the comments there are the reference. */
public final class ApiConfiguration extends Configuration {

    private static final Duration USUAL_ECHO_WINDOW = Duration.minutes(3);
    private static final int USUAL_RETENTION_DAYS = 90;

    @Valid
    @NotNull
    private final DataSourceFactory database;

    @NotNull
    private final Secret webhookSecret;

    @Valid
    @NotNull
    private final TemporalSettings temporal;

    @NotNull
    private final Duration echoWindow;

    private final UnipileSettings unipile;

    private final boolean allowDemoPreset;

    @NotNull
    private final LinkSettings links;

    @Min(1)
    private final int webhookRetentionDays;

    private final String erasureSecret;

    @JsonCreator
    ApiConfiguration(
            @JsonProperty("database") DataSourceFactory database,
            @JsonProperty("webhookSecret") Secret webhookSecret,
            @JsonProperty("temporal") @Nullable TemporalSettings temporal,
            @JsonProperty("echoWindow") @Nullable Duration echoWindow,
            @JsonProperty("unipile") @Nullable UnipileSettings unipile,
            @JsonProperty("allowDemoPreset") boolean allowDemoPreset,
            @JsonProperty("links") @Nullable LinkSettings links,
            @JsonProperty("webhookRetentionDays") @Nullable Integer webhookRetentionDays,
            @JsonProperty("erasureSecret") @Nullable String erasureSecret) {
        this.database = database;
        this.webhookSecret = webhookSecret;
        this.temporal = temporal == null ? TemporalSettings.FROM_ENVIRONMENT : temporal;
        this.echoWindow = echoWindow == null ? USUAL_ECHO_WINDOW : echoWindow;
        this.unipile = unipile == null ? UnipileSettings.none() : unipile;
        this.allowDemoPreset = allowDemoPreset;
        this.links = links == null ? LinkSettings.NONE : links;
        this.webhookRetentionDays = webhookRetentionDays == null ? USUAL_RETENTION_DAYS : webhookRetentionDays;
        this.erasureSecret = erasureSecret == null ? "" : erasureSecret;
    }

    /** The pool over PostgreSQL. */
    public DataSourceFactory database() {
        return database;
    }

    /** What a webhook must carry in its {@code Unipile-Auth} header. */
    public Secret webhookSecret() {
        return webhookSecret;
    }

    /** How Temporal is reached. */
    public TemporalSettings temporal() {
        return temporal;
    }

    /** How long after a message was claimed its echo may come before its result is written. */
    public java.time.Duration echoWindow() {
        return echoWindow.toJavaDuration();
    }

    /** How links to this process are made. */
    public LinkSettings links() {
        return links;
    }

    /** How long raw deliveries are kept. */
    public java.time.Duration webhookRetention() {
        return java.time.Duration.ofDays(webhookRetentionDays);
    }

    /** Under which addresses of erased people are hashed; empty where nobody can be erased. */
    public String erasureSecret() {
        return erasureSecret;
    }

    /** How Unipile is reached, for links on which accounts are linked again. */
    public UnipileSettings unipile() {
        return unipile;
    }

    /** Whether accounts may have the preset {@code demo}, which knows no limits worth the name. */
    public boolean allowDemoPreset() {
        return allowDemoPreset;
    }
}
