package dev.overture.model.links;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How links to ourselves are made, alike for api and worker.
 *
 * @param publicUrl where the API is reached from outside; blank for no links
 * @param secret proves that a link is ours; blank for no links
 */
public record LinkSettings(String publicUrl, String secret) {

    /** No links. */
    public static final LinkSettings NONE = new LinkSettings("", "");

    /** Reads configuration; what is missing is blank. */
    @JsonCreator
    public static LinkSettings read(
            @JsonProperty("publicUrl") @Nullable String publicUrl, @JsonProperty("secret") @Nullable String secret) {
        return new LinkSettings(publicUrl == null ? "" : publicUrl, secret == null ? "" : secret);
    }

    /**
     * The links to unsubscribe; empty where either part is blank.
     *
     * @throws IllegalArgumentException if one of them cannot serve
     */
    public Optional<UnsubscribeLinks> unsubscribe() {
        return UnsubscribeLinks.of(publicUrl, secret);
    }

    @Override
    public String toString() {
        return "LinkSettings[" + publicUrl + "]";
    }
}
