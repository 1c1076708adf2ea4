package dev.overture.providers.unipile;

import static dev.overture.model.sending.Refusal.ACCOUNT_DISCONNECTED;
import static dev.overture.model.sending.Refusal.ACCOUNT_NOT_ABLE;
import static dev.overture.model.sending.Refusal.ACCOUNT_RESTRICTED;
import static dev.overture.model.sending.Refusal.ALREADY_CONNECTED;
import static dev.overture.model.sending.Refusal.ALREADY_DONE;
import static dev.overture.model.sending.Refusal.ALREADY_INVITED;
import static dev.overture.model.sending.Refusal.BAD_CONTENT;
import static dev.overture.model.sending.Refusal.INMAIL_NOT_ALLOWED;
import static dev.overture.model.sending.Refusal.LIMIT_REACHED;
import static dev.overture.model.sending.Refusal.NOT_CONNECTED;
import static dev.overture.model.sending.Refusal.NO_CREDITS;
import static dev.overture.model.sending.Refusal.OUR_CREDENTIALS;
import static dev.overture.model.sending.Refusal.THROTTLED;
import static dev.overture.model.sending.Refusal.UNAVAILABLE;
import static dev.overture.model.sending.Refusal.UNKNOWN;
import static dev.overture.model.sending.Refusal.UNREACHABLE;

import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.unipile.http.CallFailure;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Unipile's error answers mean: the type decides, and where it is unknown the HTTP status. */
final class ErrorTable {

    private static final Map<String, Refusal> BY_TYPE = new Rows()
            // One recipient
            .row(ALREADY_CONNECTED, "already_connected")
            .row(ALREADY_INVITED, "already_invited_recently")
            .row(ALREADY_DONE, "action_already_performed")
            .row(NOT_CONNECTED, "no_connection_with_recipient")
            .row(UNREACHABLE, "cannot_invite_attendee", "invalid_recipient", "blocked_recipient", "user_unreachable")
            .row(UNREACHABLE, "recipient_rejected", "resource_not_found", "invalid_resource_identifier")
            .row(INMAIL_NOT_ALLOWED, "not_allowed_inmail")
            // The content
            .row(BAD_CONTENT, "invalid_parameters", "missing_parameters", "malformed_request", "content_too_large")
            .row(BAD_CONTENT, "too_many_characters", "unescaped_characters", "invalid_url", "limit_too_high")
            .row(BAD_CONTENT, "unsupported_media_type", "invalid_message", "cant_send_message", "unprocessable_entity")
            .row(BAD_CONTENT, "parent_mail_not_found", "invalid_reply_subject", "invalid_headers")
            .row(BAD_CONTENT, "invalid_folder", "invalid_thread")
            // The account, for a while
            .row(LIMIT_REACHED, "cannot_resend_yet", "cannot_resend_within_24hrs")
            .row(LIMIT_REACHED, "limit_exceeded", "connection_limit_reached")
            .row(THROTTLED, "too_many_requests", "provider_unreachable")
            .row(NO_CREDITS, "insufficient_credits")
            // The account, until somebody acts
            .row(ACCOUNT_RESTRICTED, "account_restricted")
            .row(ACCOUNT_DISCONNECTED, "disconnected_account", "disconnected_feature", "expired_credentials")
            .row(ACCOUNT_DISCONNECTED, "invalid_credentials", "checkpoint_error", "multiple_sessions", "wrong_account")
            .row(ACCOUNT_DISCONNECTED, "insufficient_privileges", "invalid_checkpoint_solution", "expired_link")
            .row(ACCOUNT_DISCONNECTED, "captcha_not_supported", "invalid_proxy_credentials", "auth_in_progress")
            .row(ACCOUNT_DISCONNECTED, "invalid_imap_configuration", "invalid_smtp_configuration")
            .row(ACCOUNT_DISCONNECTED, "invalid_credentials_but_valid_account_imap", "unauthorized")
            .row(ACCOUNT_NOT_ABLE, "insufficient_permissions", "feature_not_subscribed", "subscription_required")
            .row(ACCOUNT_NOT_ABLE, "resource_access_restricted", "session_mismatch", "account_mismatch")
            .row(ACCOUNT_NOT_ABLE, "unknown_authentication_context", "action_required", "invalid_account")
            .row(ACCOUNT_NOT_ABLE, "send_as_denied", "sender_rejected", "ip_rejected_by_server")
            .row(ACCOUNT_NOT_ABLE, "account_configuration_error", "feature_not_implemented")
            // Everything
            .row(OUR_CREDENTIALS, "missing_credentials")
            // Named by the vendor, and strange on any call of ours
            .row(UNKNOWN, "realtime_client_not_initialized", "invalid_post", "payment_error", "comments_disabled")
            .build();

    private static final Map<Integer, Refusal> BY_STATUS = Map.of(
            400, BAD_CONTENT,
            401, ACCOUNT_DISCONNECTED,
            403, ACCOUNT_NOT_ABLE,
            // Without a type this may be a wrong address of ours, and says nothing about a person.
            404, UNKNOWN,
            415, BAD_CONTENT,
            429, THROTTLED,
            501, ACCOUNT_NOT_ABLE);

    private static final Map<String, Duration> LEAST_WAIT = Map.of("cannot_resend_within_24hrs", Duration.ofHours(24));

    private ErrorTable() {}

    /** What an error answer to a write means. */
    static WriteOutcome ofWrite(CallFailure.ErrorAnswer answer) {
        if (!provesNoEffect(answer.status())) {
            String type = answer.type() == null ? "" : " " + answer.type();
            // Unipile's page on limits: going over LinkedIn's shows as 429 or 500.
            return new WriteOutcome.Uncertain("http " + answer.status() + type, answer.status() == 500);
        }
        return new WriteOutcome.Refused(lookUp(answer), retryAfter(answer), answer.detail());
    }

    /** What an error answer to a read means. */
    static Refusal ofRead(CallFailure.ErrorAnswer answer) {
        return provesNoEffect(answer.status()) ? lookUp(answer) : UNAVAILABLE;
    }

    /** Whether the vendor itself says that the thing named in the call does not exist. */
    static boolean saysNotFound(CallFailure.ErrorAnswer answer) {
        String type = shortType(answer);
        return answer.status() == 404
                && (type.equals("resource_not_found") || type.equals("invalid_resource_identifier"));
    }

    // A redirect, a request time-out and a server fault can all follow the effect.
    private static boolean provesNoEffect(int status) {
        return status == 501 || (status >= 400 && status < 500 && status != 408);
    }

    private static Refusal lookUp(CallFailure.ErrorAnswer answer) {
        Refusal known = BY_TYPE.get(shortType(answer));
        return known != null ? known : BY_STATUS.getOrDefault(answer.status(), UNKNOWN);
    }

    private static @Nullable Duration retryAfter(CallFailure.ErrorAnswer answer) {
        Duration asked = answer.retryAfter();
        Duration least = LEAST_WAIT.get(shortType(answer));
        if (asked == null || least == null) {
            return asked == null ? least : asked;
        }
        return asked.compareTo(least) > 0 ? asked : least;
    }

    private static String shortType(CallFailure.ErrorAnswer answer) {
        String type = answer.type();
        return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
    }

    private static final class Rows {

        private final Map<String, Refusal> rows = new TreeMap<>();

        Rows row(Refusal refusal, String... types) {
            for (String type : types) {
                if (rows.put(type, refusal) != null) {
                    throw new IllegalStateException("Two rows for " + type);
                }
            }
            return this;
        }

        Map<String, Refusal> build() {
            return Map.copyOf(rows);
        }
    }
}
