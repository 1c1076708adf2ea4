package dev.overture.api.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of a delivery.
 *
 * @param status {@code stored}, {@code duplicate} or {@code ignored}
 */
public record WebhookReceipt(@JsonProperty("status") String status) {

    static final WebhookReceipt STORED = new WebhookReceipt("stored");
    static final WebhookReceipt DUPLICATE = new WebhookReceipt("duplicate");
    static final WebhookReceipt IGNORED = new WebhookReceipt("ignored");
}
