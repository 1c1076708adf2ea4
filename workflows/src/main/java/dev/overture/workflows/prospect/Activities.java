package dev.overture.workflows.prospect;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;

/**
 * The prospect's activities. Temporal owns retries: for ever, since the ledger keeps them safe. Their time-out follows
 * from the worker's deadlines and so is given where the worker registers the workflow.
 */
final class Activities {

    private static final RetryOptions FOR_EVER = RetryOptions.newBuilder()
            .setInitialInterval(Duration.ofSeconds(1))
            .setBackoffCoefficient(2)
            .setMaximumInterval(Duration.ofMinutes(1))
            .build();

    private Activities() {}

    /** @param summary what the Temporal UI shows; no personal data */
    static DeliveryActivities of(String summary) {
        ActivityOptions options = ActivityOptions.newBuilder()
                .setRetryOptions(FOR_EVER)
                .setSummary(summary)
                .build();
        return Workflow.newActivityStub(DeliveryActivities.class, options);
    }
}
