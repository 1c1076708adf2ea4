package dev.overture.providers.unipile.webhook;

/** A body that is not JSON. It repeats nothing of the body. */
public final class MalformedWebhookException extends Exception {

    MalformedWebhookException(String message) {
        super(message);
    }
}
