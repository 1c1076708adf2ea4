package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page on which a person links an account, or links it again.
 *
 * @param type {@code create} or {@code reconnect}
 * @param providers for {@code create}: {@code *}, or names such as {@code LINKEDIN}
 * @param apiUrl the vendor's own address for this customer
 * @param expiresOn ISO text with milliseconds in UTC
 * @param name echoed to {@code notifyUrl}: our id
 * @param reconnectAccount for {@code reconnect}: the account, instead of providers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HostedAuthLink(
        String type,
        @Nullable List<String> providers,
        String apiUrl,
        @JsonProperty("expiresOn") String expiresOn,
        @Nullable String name,
        @Nullable String notifyUrl,
        @Nullable String successRedirectUrl,
        @Nullable String failureRedirectUrl,
        @Nullable String reconnectAccount) {

    @Override
    public String toString() {
        // notifyUrl carries a secret.
        return "HostedAuthLink[type=" + type + "]";
    }
}
