package dev.overture.sandbox.judge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One write that took effect.
 *
 * @param at when the request reached the sandbox
 * @param recipient provider id on LinkedIn, address for e-mail, phone-form id on WhatsApp
 * @param text note, message, or subject and body on lines of their own; null for a bare invitation or a withdrawal
 */
public record Send(
        Instant at,
        String accountId,
        Kind kind,
        String recipient,
        @Nullable String text) {}
