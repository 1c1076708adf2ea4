package dev.overture.providers.unipile;

import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.OutboundMessage.Withdrawal;
import dev.overture.providers.unipile.client.InvitationWrites;
import dev.overture.providers.unipile.client.InvitationsClient;
import dev.overture.providers.unipile.client.SentInvitation;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.UnipileException;
import java.time.Instant;

/** Takes invitations back, finding their id first where we were never told it. */
final class WithdrawalSender {

    private static final int PAGE = 100;

    private final InvitationsClient invitations;
    private final InvitationWrites writes;

    WithdrawalSender(InvitationsClient invitations, InvitationWrites writes) {
        this.invitations = invitations;
        this.writes = writes;
    }

    WriteOutcome withdraw(Withdrawal withdrawal, Budget budget, Instant writeUntil) {
        String known = withdrawal.invitationId();
        if (known != null) {
            return delete(known, withdrawal.vendorAccountId(), budget, writeUntil);
        }
        Pages.Found<SentInvitation> pending;
        try {
            pending = Pages.first(
                    cursor -> invitations.sent(withdrawal.vendorAccountId(), PAGE, cursor, budget.forRead()),
                    invitation ->
                            withdrawal.recipientId().equals(invitation.invitedUserId()) && invitation.id() != null);
        } catch (UnipileException e) {
            return Outcomes.ofReadBeforeWrite(e.failure());
        }
        String found = pending.item().map(SentInvitation::id).orElse(null);
        if (found != null) {
            return delete(found, withdrawal.vendorAccountId(), budget, writeUntil);
        }
        return pending.complete()
                ? new WriteOutcome.Refused(Refusal.ALREADY_DONE, null, "no such pending invitation")
                : new WriteOutcome.NotSent("too many pending invitations to find this one");
    }

    private WriteOutcome delete(String invitationId, String vendorAccountId, Budget budget, Instant writeUntil) {
        writes.withdraw(invitationId, vendorAccountId, budget.forWrite(writeUntil));
        return new WriteOutcome.Accepted(invitationId, null, null, null);
    }

    /** An invitation that is not pending any more is answered with a 400 or a 404. */
    static WriteOutcome outcome(CallFailure failure) {
        return failure instanceof CallFailure.ErrorAnswer answer
                        && (ErrorTable.saysNotFound(answer) || (answer.status() == 400 && answer.type() != null))
                ? new WriteOutcome.Refused(Refusal.ALREADY_DONE, null, answer.detail())
                : Outcomes.ofWrite(failure);
    }
}
