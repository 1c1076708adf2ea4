package dev.overture.providers.unipile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome.Refused;
import dev.overture.model.sending.WriteOutcome.Uncertain;
import dev.overture.providers.unipile.http.CallFailure.ErrorAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | invalid_parameters                         | BAD_CONTENT
            400 | missing_parameters                         | BAD_CONTENT
            400 | malformed_request                          | BAD_CONTENT
            400 | content_too_large                          | BAD_CONTENT
            400 | too_many_characters                        | BAD_CONTENT
            400 | unescaped_characters                       | BAD_CONTENT
            400 | invalid_url                                | BAD_CONTENT
            400 | limit_too_high                             | BAD_CONTENT
            401 | missing_credentials                        | OUR_CREDENTIALS
            401 | disconnected_account                       | ACCOUNT_DISCONNECTED
            401 | disconnected_feature                       | ACCOUNT_DISCONNECTED
            401 | expired_credentials                        | ACCOUNT_DISCONNECTED
            401 | invalid_credentials                        | ACCOUNT_DISCONNECTED
            401 | checkpoint_error                           | ACCOUNT_DISCONNECTED
            401 | multiple_sessions                          | ACCOUNT_DISCONNECTED
            401 | wrong_account                              | ACCOUNT_DISCONNECTED
            401 | insufficient_privileges                    | ACCOUNT_DISCONNECTED
            401 | invalid_checkpoint_solution                | ACCOUNT_DISCONNECTED
            401 | expired_link                               | ACCOUNT_DISCONNECTED
            401 | captcha_not_supported                      | ACCOUNT_DISCONNECTED
            401 | invalid_proxy_credentials                  | ACCOUNT_DISCONNECTED
            401 | invalid_imap_configuration                 | ACCOUNT_DISCONNECTED
            401 | invalid_smtp_configuration                 | ACCOUNT_DISCONNECTED
            401 | invalid_credentials_but_valid_account_imap | ACCOUNT_DISCONNECTED
            403 | account_restricted                         | ACCOUNT_RESTRICTED
            403 | insufficient_permissions                   | ACCOUNT_NOT_ABLE
            403 | feature_not_subscribed                     | ACCOUNT_NOT_ABLE
            403 | subscription_required                      | ACCOUNT_NOT_ABLE
            403 | resource_access_restricted                 | ACCOUNT_NOT_ABLE
            403 | session_mismatch                           | ACCOUNT_NOT_ABLE
            403 | account_mismatch                           | ACCOUNT_NOT_ABLE
            403 | unknown_authentication_context             | ACCOUNT_NOT_ABLE
            403 | action_required                            | ACCOUNT_NOT_ABLE
            404 | resource_not_found                         | UNREACHABLE
            404 | invalid_resource_identifier                | UNREACHABLE
            409 | auth_in_progress                           | ACCOUNT_DISCONNECTED
            415 | unsupported_media_type                     | BAD_CONTENT
            422 | already_invited_recently                   | ALREADY_INVITED
            422 | already_connected                          | ALREADY_CONNECTED
            422 | cannot_resend_yet                          | LIMIT_REACHED
            422 | cannot_resend_within_24hrs                 | LIMIT_REACHED
            422 | limit_exceeded                             | LIMIT_REACHED
            422 | connection_limit_reached                   | LIMIT_REACHED
            422 | cannot_invite_attendee                     | UNREACHABLE
            422 | invalid_recipient                          | UNREACHABLE
            422 | blocked_recipient                          | UNREACHABLE
            422 | user_unreachable                           | UNREACHABLE
            422 | no_connection_with_recipient               | NOT_CONNECTED
            422 | not_allowed_inmail                         | INMAIL_NOT_ALLOWED
            422 | insufficient_credits                       | NO_CREDITS
            422 | invalid_account                            | ACCOUNT_NOT_ABLE
            422 | action_already_performed                   | ALREADY_DONE
            422 | invalid_message                            | BAD_CONTENT
            422 | cant_send_message                          | BAD_CONTENT
            422 | unprocessable_entity                       | BAD_CONTENT
            422 | parent_mail_not_found                      | BAD_CONTENT
            422 | invalid_reply_subject                      | BAD_CONTENT
            422 | invalid_headers                            | BAD_CONTENT
            422 | send_as_denied                             | ACCOUNT_NOT_ABLE
            422 | sender_rejected                            | ACCOUNT_NOT_ABLE
            422 | recipient_rejected                         | UNREACHABLE
            422 | ip_rejected_by_server                      | ACCOUNT_NOT_ABLE
            422 | provider_unreachable                       | THROTTLED
            422 | account_configuration_error                | ACCOUNT_NOT_ABLE
            422 | invalid_folder                             | BAD_CONTENT
            422 | invalid_thread                             | BAD_CONTENT
            422 | unauthorized                               | ACCOUNT_DISCONNECTED
            422 | realtime_client_not_initialized            | UNKNOWN
            422 | invalid_post                               | UNKNOWN
            422 | limit_too_high                             | BAD_CONTENT
            422 | payment_error                              | UNKNOWN
            422 | comments_disabled                          | UNKNOWN
            422 | a_type_of_next_year                        | UNKNOWN
            429 | too_many_requests                          | THROTTLED
            501 | feature_not_implemented                    | ACCOUNT_NOT_ABLE
            """)
    void knowsEveryType(int status, String type, Refusal refusal) {
        ErrorAnswer answer = new ErrorAnswer(status, "errors/" + type, null);

        assertThat(ErrorTable.ofWrite(answer)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.detail()).isEqualTo("errors/" + type);
        });
        assertThat(ErrorTable.ofRead(answer)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BAD_CONTENT",
        "401, ACCOUNT_DISCONNECTED",
        "402, UNKNOWN",
        "403, ACCOUNT_NOT_ABLE",
        "404, UNKNOWN",
        "409, UNKNOWN",
        "415, BAD_CONTENT",
        "418, UNKNOWN",
        "422, UNKNOWN",
        "425, UNKNOWN",
        "429, THROTTLED",
        "501, ACCOUNT_NOT_ABLE"
    })
    void fallsBackOnTheStatus(int status, Refusal refusal) {
        assertThat(ErrorTable.ofWrite(new ErrorAnswer(status, null, null)))
                .isEqualTo(new Refused(refusal, null, "http " + status));
        assertThat(ErrorTable.ofWrite(new ErrorAnswer(status, "errors/unheard_of", null)))
                .isEqualTo(new Refused(refusal, null, "errors/unheard_of"));
    }

    @ParameterizedTest
    @CsvSource({
        "500, unexpected_error", "500, provider_error", "500, authentication_intent_error", "502, bad_gateway",
        "503, no_client_session", "503, no_channel", "503, no_handler", "503, network_down",
        "503, service_unavailable", "504, request_timeout", "500, already_connected", "408, request_timeout",
        "301, moved"
    })
    void takesNoServerFaultOrRedirectAsProofThatNothingHappened(int status, String type) {
        ErrorAnswer answer = new ErrorAnswer(status, "errors/" + type, null);

        assertThat(ErrorTable.ofWrite(answer))
                .isEqualTo(new Uncertain("http " + status + " errors/" + type, status == 500));
        assertThat(ErrorTable.ofRead(answer)).isEqualTo(Refusal.UNAVAILABLE);
    }

    @Test
    void waitsADayAtLeastWhereTheTypeSaysSo() {
        assertThat(waitFor(null)).isEqualTo(Duration.ofHours(24));
        assertThat(waitFor(Duration.ofMinutes(1))).isEqualTo(Duration.ofHours(24));
        assertThat(waitFor(Duration.ofHours(30))).isEqualTo(Duration.ofHours(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"already_connected", "errors/already_connected", "api/already_connected"})
    void doesNotCareForTheTypesPrefix(String type) {
        assertThat(ErrorTable.ofRead(new ErrorAnswer(422, type, null))).isEqualTo(Refusal.ALREADY_CONNECTED);
    }

    private static Duration waitFor(Duration asked) {
        return ((Refused) ErrorTable.ofWrite(new ErrorAnswer(422, "errors/cannot_resend_within_24hrs", asked)))
                .retryAfter();
    }
}
