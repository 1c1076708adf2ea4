package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.overture.providers.unipile.http.CallOptions;
import dev.overture.providers.unipile.http.ExpectedObject;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import org.jspecify.annotations.Nullable;

/** Sends and withdraws connection requests. */
public interface InvitationWrites {

    /** Sends one. */
    @RequestLine("POST /users/invite")
    @Headers("Content-Type: application/json")
    InvitationSent invite(Invite invite, CallOptions options);

    /** Takes a pending one back. */
    @RequestLine(value = "DELETE /users/invite/sent/{invitation_id}?account_id={account_id}", decodeSlash = false)
    InvitationCanceled withdraw(
            @Param("invitation_id") String invitationId, @Param("account_id") String accountId, CallOptions options);

    /** The body of a connection request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Invite(
            String accountId, String providerId, @Nullable String message) {

        @Override
        public String toString() {
            return "Invite[accountId=" + accountId + "]";
        }
    }

    /**
     * It was sent.
     *
     * @param usage percent of the provider's limit, told only past a threshold
     */
    @ExpectedObject("UserInvitationSent")
    record InvitationSent(
            @Nullable String invitationId, @Nullable Integer usage) {}

    /** It was taken back. */
    @ExpectedObject("InvitationCanceled")
    record InvitationCanceled() {}
}
