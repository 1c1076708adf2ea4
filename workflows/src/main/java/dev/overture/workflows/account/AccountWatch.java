package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account's workflow knows.
 *
 * @param state {@code connected}, {@code disconnected}, {@code restricted}, {@code paused}, {@code cool_down}, or {@code
 *     unknown} before the first look
 * @param since when it was found to be so
 * @param nextLookAt when it looks again by itself, or null while it is at work
 * @param reconcileAt when it compares relations, invitations and chats next
 */
public record AccountWatch(
        @JsonProperty("state") String state,
        @JsonProperty("since") Instant since,
        @JsonProperty("next_look_at") @Nullable Instant nextLookAt,
        @JsonProperty("reconcile_at") Instant reconcileAt) {}
