package dev.overture.worker;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.activities.delivery.CoolDowns;
import dev.overture.activities.delivery.DeliveryTimes;
import dev.overture.activities.delivery.Links;
import dev.overture.model.links.LinkSettings;
import dev.overture.providers.Secret;
import dev.overture.providers.unipile.UnipileConfig;
import io.dropwizard.core.Configuration;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the worker process is told; {@code worker.yml} is the reference. */
public final class WorkerConfiguration extends Configuration {

    private static final java.time.Duration CONNECT = java.time.Duration.ofSeconds(10);

    @Valid
    @NotNull
    private final DataSourceFactory database;

    @Valid
    @NotNull
    private final Vendor unipile;

    @Valid
    @NotNull
    private final Delivery delivery;

    @Valid
    @NotNull
    private final Capacity capacity;

    @NotNull
    private final LinkSettings links;

    private final boolean listUnsubscribeHeaders;

    private final String erasureSecret;

    /** Read from YAML. */
    @JsonCreator
    public WorkerConfiguration(
            @JsonProperty("database") DataSourceFactory database,
            @JsonProperty("unipile") Vendor unipile,
            @JsonProperty("delivery") Delivery delivery,
            @JsonProperty("capacity") Capacity capacity,
            @JsonProperty("links") @Nullable LinkSettings links,
            @JsonProperty("listUnsubscribeHeaders") boolean listUnsubscribeHeaders,
            @JsonProperty("erasureSecret") @Nullable String erasureSecret) {
        this.database = database;
        this.unipile = unipile;
        this.delivery = delivery;
        this.capacity = capacity;
        this.links = links == null ? LinkSettings.NONE : links;
        this.listUnsubscribeHeaders = listUnsubscribeHeaders;
        this.erasureSecret = erasureSecret == null ? "" : erasureSecret;
    }

    DataSourceFactory database() {
        return database;
    }

    UnipileConfig unipile() {
        java.time.Duration deadline = delivery.writeDeadline().toJavaDuration();
        java.time.Duration connect = deadline.compareTo(CONNECT) < 0 ? deadline : CONNECT;
        return new UnipileConfig(unipile.baseUrl(), Secret.of(unipile.apiKey()), connect, deadline, deadline);
    }

    DeliveryTimes deliveryTimes() {
        return new DeliveryTimes(
                delivery.writeWindow().toJavaDuration(),
                delivery.writeDeadline().toJavaDuration(),
                delivery.visibilityDelay().toJavaDuration());
    }

    CoolDowns coolDowns() {
        Duration own = delivery.coolDown();
        return own == null ? CoolDowns.USUAL : new CoolDowns(own.toJavaDuration());
    }

    Links links() {
        return new Links(links.unsubscribe(), listUnsubscribeHeaders);
    }

    String erasureSecret() {
        return erasureSecret;
    }

    Capacity capacity() {
        return capacity;
    }

    /** How to reach Unipile. The key never appears in a message or log. */
    record Vendor(
            @NotNull @JsonProperty("baseUrl") URI baseUrl,
            @NotNull @JsonProperty("apiKey") String apiKey) {

        @Override
        public String toString() {
            return "Vendor[" + baseUrl + "]";
        }
    }

    /** The times that keep a message from being sent twice, and how long an account rests at least that was refused. */
    record Delivery(
            @NotNull @JsonProperty("writeWindow") Duration writeWindow,
            @NotNull @JsonProperty("writeDeadline") Duration writeDeadline,
            @NotNull @JsonProperty("visibilityDelay") Duration visibilityDelay,
            @JsonProperty("coolDown") @Nullable Duration coolDown) {}

    /** How much this process does at once, and how long it may take to stop. */
    record Capacity(
            @Min(1) @Max(1000) @JsonProperty("activities") int activities,
            @NotNull @JsonProperty("stopWithin") Duration stopWithin) {}
}
