package dev.overture.model.accounts;

import dev.overture.model.Coded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well an account is: never better than the worst of its parts, so that no green light hides a red one.
 *
 * @param level of the worst part
 * @param parts each with its own level, the worst first
 */
public record AccountHealth(Level level, List<Part> parts) {

    private static final Duration NOT_VERIFIED_FOR_LONG = Duration.ofHours(24);
    private static final Duration SLOT_PASSED_UNUSED = Duration.ofHours(1);
    private static final Duration NO_WEBHOOK_FOR_LONG = Duration.ofDays(3);
    private static final Duration NOT_RECONCILED_FOR_A_WHILE = Duration.ofHours(14);
    private static final Duration NOT_RECONCILED_FOR_LONG = Duration.ofHours(36);

    /** How bad it is, the worst last. */
    public enum Level implements Coded {
        /** Nothing to do. */
        GOOD,
        /** Somebody should look. */
        WARNING,
        /** It does not work. */
        BAD;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One part.
     *
     * @param name {@code connection}, {@code restriction}, {@code silence}, {@code capacity}, {@code webhooks} or
     *     {@code reconciliation}
     * @param why in words, for people; null where it is good
     */
    public record Part(String name, Level level, @Nullable String why) {}

    /**
     * What is known of an account.
     *
     * @param vendorStateAt when the vendor was asked last
     * @param oldestUnusedSlot the earliest slot that passed and was not used, of messages that nothing holds
     * @param withoutCapacity how many messages wait because the calendar has no room within its horizon
     * @param lastSentAt when something last went out
     * @param lastWebhookAt when the vendor last told something about it by itself
     */
    public record Known(
            AccountState state,
            @Nullable Instant vendorStateAt,
            @Nullable Instant reconciledAt,
            @Nullable Instant oldestUnusedSlot,
            int withoutCapacity,
            @Nullable Instant lastSentAt,
            @Nullable Instant lastWebhookAt,
            Instant createdAt) {}

    /** Copies the parts, the worst first. */
    public AccountHealth {
        parts = parts.stream()
                .sorted(Comparator.comparing(Part::level).reversed())
                .toList();
    }

    /** The health that follows from what is known. */
    public static AccountHealth of(Known known, Instant now) {
        List<Part> parts = new ArrayList<>();
        parts.add(connection(known, now));
        parts.add(restriction(known));
        parts.add(silence(known, now));
        parts.add(capacity(known));
        parts.add(webhooks(known, now));
        parts.add(reconciliation(known, now));
        Level worst =
                parts.stream().map(Part::level).max(Comparator.naturalOrder()).orElseThrow();
        return new AccountHealth(worst, parts);
    }

    private static Part connection(Known known, Instant now) {
        if (known.state() == AccountState.DISCONNECTED) {
            return new Part("connection", Level.BAD, "it must be linked again");
        }
        boolean old = olderThan(NOT_VERIFIED_FOR_LONG, known.vendorStateAt(), known.createdAt(), now);
        return old ? new Part("connection", Level.WARNING, "the vendor was not asked for a day") : good("connection");
    }

    private static Part restriction(Known known) {
        return switch (known.state()) {
            case RESTRICTED -> new Part("restriction", Level.BAD, "the provider restricted it");
            case PAUSED -> new Part("restriction", Level.WARNING, "a person paused it");
            case COOL_DOWN -> new Part("restriction", Level.WARNING, "it rests because a limit was reached");
            case DISCONNECTED, CONNECTED -> good("restriction");
        };
    }

    private static Part silence(Known known, Instant now) {
        Optional<Instant> unused = Optional.ofNullable(known.oldestUnusedSlot())
                .filter(slot -> slot.isBefore(now.minus(SLOT_PASSED_UNUSED)));
        return unused.map(slot -> new Part("silence", Level.BAD, "nothing used the slot of " + slot))
                .orElseGet(() -> good("silence"));
    }

    private static Part capacity(Known known) {
        return known.withoutCapacity() == 0
                ? good("capacity")
                : new Part(
                        "capacity",
                        Level.WARNING,
                        known.withoutCapacity() + " messages find no room within 30 days by the policy");
    }

    /** Whoever sends hears at least the echoes of it. */
    private static Part webhooks(Known known, Instant now) {
        Instant sent = known.lastSentAt();
        Instant heard = known.lastWebhookAt();
        boolean silent = sent != null
                && sent.isAfter(now.minus(NO_WEBHOOK_FOR_LONG))
                && sent.isBefore(now.minus(SLOT_PASSED_UNUSED))
                && (heard == null || heard.isBefore(sent.minus(NO_WEBHOOK_FOR_LONG)));
        return silent
                ? new Part("webhooks", Level.WARNING, "no webhook came for days although it sends")
                : good("webhooks");
    }

    private static Part reconciliation(Known known, Instant now) {
        if (olderThan(NOT_RECONCILED_FOR_LONG, known.reconciledAt(), known.createdAt(), now)) {
            return new Part("reconciliation", Level.BAD, "what happened was not compared for more than a day");
        }
        return olderThan(NOT_RECONCILED_FOR_A_WHILE, known.reconciledAt(), known.createdAt(), now)
                ? new Part("reconciliation", Level.WARNING, "what happened was not compared for half a day")
                : good("reconciliation");
    }

    private static boolean olderThan(Duration age, @Nullable Instant at, Instant otherwise, Instant now) {
        Instant from = at == null ? otherwise : at;
        return from.isBefore(now.minus(age));
    }

    private static Part good(String name) {
        return new Part(name, Level.GOOD, null);
    }
}
