package dev.overture.workflows.prospect;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/** The prospect's activities with their time-outs. Temporal owns retries: for ever, since the ledger keeps them safe. */
final class Activities {

    /** Longer than the hard deadline of a vendor call with the look-up before it; see the worker's configuration. */
    static final Duration START_TO_CLOSE = Duration.ofMinutes(4);

    private static final RetryOptions FOR_EVER = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(1))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofMinutes(1))
            .build();

    private Activities() {}

    /** @param summary what the Temporal UI shows; no personal data */
    static DeliveryActivities of(String summary) {
        ActivityOptions options = ActivityOptions.newBuilder()
                .setStartToCloseTimeout(START_TO_CLOSE)
                .setRetryOptions(FOR_EVER)
                .setSummary(summary)
                .build();
        return Workflow.newActivityStub(DeliveryActivities.class, options);
    }
}
