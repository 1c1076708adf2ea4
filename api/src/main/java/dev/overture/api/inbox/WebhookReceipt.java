package dev.overture.api.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of a delivery.
 *
 * @param status {@code stored}, {@code duplicate}, {@code ignored} or {@code unknown_account}
 */
public record WebhookReceipt(@JsonProperty("status") String status) {

    static final WebhookReceipt STORED = new WebhookReceipt("stored");
    static final WebhookReceipt DUPLICATE = new WebhookReceipt("duplicate");
    static final WebhookReceipt UNKNOWN_ACCOUNT = new WebhookReceipt("unknown_account");
    static final WebhookReceipt IGNORED = new WebhookReceipt("ignored");
}
