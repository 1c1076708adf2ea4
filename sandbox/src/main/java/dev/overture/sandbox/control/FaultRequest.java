package dev.overture.sandbox.control;

import dev.overture.sandbox.faults.Fault;
import dev.overture.sandbox.faults.WebhookFault;
import dev.overture.sandbox.wire.FieldError;
import java.util.List;

/** The faults to switch on. */
record FaultRequest(List<Fault> faults, List<WebhookFault> webhooks) {
    FaultRequest {
        faults = faults == null ? List.of() : List.copyOf(faults);
        webhooks = webhooks == null ? List.of() : List.copyOf(webhooks);
        if (faults.isEmpty() && webhooks.isEmpty()) {
            throw new FieldError("faults", "and webhooks are both empty");
        }
    }
}
