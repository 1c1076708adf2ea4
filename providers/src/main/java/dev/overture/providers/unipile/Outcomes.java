package dev.overture.providers.unipile;

import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.ProfileReader.ProfileLookup;
import dev.overture.providers.unipile.http.CallFailure;

/** Turns failed calls into outcomes. */
final class Outcomes {

    private Outcomes() {}

    static WriteOutcome ofWrite(CallFailure failure) {
        if (failure instanceof CallFailure.NeverSent neverSent) {
            return new WriteOutcome.NotSent(neverSent.detail());
        }
        if (failure instanceof CallFailure.ErrorAnswer answer) {
            return ErrorTable.ofWrite(answer);
        }
        return new WriteOutcome.Uncertain(failure.detail());
    }

    /** A read that had to come before the write failed, so the write was not begun. */
    static WriteOutcome ofReadBeforeWrite(CallFailure failure) {
        Refusal refusal = refusal(failure);
        return refusal == Refusal.UNAVAILABLE
                ? new WriteOutcome.NotSent("look-up before the write: " + failure.detail())
                : new WriteOutcome.Refused(refusal, null, failure.detail());
    }

    static ProfileLookup.Failed ofLookup(CallFailure failure) {
        return new ProfileLookup.Failed(refusal(failure), failure.detail());
    }

    /** Why a read failed. */
    static Refusal refusal(CallFailure failure) {
        return failure instanceof CallFailure.ErrorAnswer answer ? ErrorTable.ofRead(answer) : Refusal.UNAVAILABLE;
    }
}
