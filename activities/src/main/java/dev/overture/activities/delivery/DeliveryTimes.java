package dev.overture.activities.delivery;

import java.time.Duration;

/**
 * The times that keep a message from being sent twice.
 *
 * @param writeWindow from the claim to the first byte at most
 * @param writeDeadline from the first byte to the last of the answer at most
 * @param visibilityDelay how long a vendor may take to show what it accepted
 */
public record DeliveryTimes(Duration writeWindow, Duration writeDeadline, Duration visibilityDelay) {

    /** @throws IllegalArgumentException if one is zero or negative */
    public DeliveryTimes {
        for (Duration time : new Duration[] {writeWindow, writeDeadline, visibilityDelay}) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("delivery times must be positive");
            }
        }
    }

    /** From the end of a write window on, how long until a look can be trusted. */
    Duration untilSettled() {
        return writeDeadline.plus(visibilityDelay);
    }

    /** How long one attempt of a delivery may take: a look-up, the window and the write, with a margin. */
    public Duration startToClose() {
        return writeWindow.plus(writeDeadline.multipliedBy(2)).plus(Duration.ofSeconds(15));
    }
}
