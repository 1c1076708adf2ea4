package dev.overture.providers.unipile.client;

import dev.overture.providers.unipile.http.CallOptions;
import dev.overture.providers.unipile.http.ExpectedObject;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Writes e-mails, as multipart forms whose structured fields are JSON text. */
@Headers("Content-Type: multipart/form-data")
public interface EmailWrites {

    /**
     * Sends one.
     *
     * @param replyTo the vendor's or the provider's id of the mail that this one answers, or null
     * @param to JSON: {@code [{"display_name", "identifier"}]}
     * @param customHeaders JSON: {@code [{"name", "value"}]}
     * @param trackingOptions JSON: {@code {"opens", "links"}}
     */
    @RequestLine("POST /emails")
    EmailSent send(
            @Param("account_id") String accountId,
            @Param("to") String to,
            @Param("subject") String subject,
            @Param("body") String body,
            @Param("reply_to") @Nullable String replyTo,
            @Param("custom_headers") String customHeaders,
            @Param("tracking_options") String trackingOptions,
            CallOptions options);

    /** It was sent. */
    @ExpectedObject("EmailSent")
    record EmailSent(@Nullable String trackingId, @Nullable String providerId) {}
}
