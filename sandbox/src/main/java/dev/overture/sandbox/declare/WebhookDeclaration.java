package dev.overture.sandbox.declare;

import dev.overture.sandbox.webhooks.Source;
import dev.overture.sandbox.webhooks.WebhookTarget;
import dev.overture.sandbox.wire.FieldError;
import java.util.Map;

/** A webhook as declared: every event of one source goes to {@code url} with these headers and no others. */
public record WebhookDeclaration(Source source, String url, Map<String, String> headers) {
    public WebhookDeclaration {
        if (source == null) {
            throw new FieldError("source", "is required");
        }
        FieldError.required("url", url);
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        String wrong = WebhookTarget.problem(url, headers);
        if (wrong != null) {
            throw new FieldError("url", wrong);
        }
    }
}
