package dev.overture.model.sequence;

import org.jspecify.annotations.Nullable;

/**
 * What every step that sends may carry.
 *
 * @param skipIf when not to send, decided when its time has come; null for always sending
 * @param onFailure what becomes of the prospect when the vendor refuses for good
 */
public record SendRules(@Nullable Condition skipIf, OnFailure onFailure) {

    /** Always sent; left out if refused. */
    public static final SendRules NONE = new SendRules(null, OnFailure.SKIP);

    /** Left out where this holds. */
    public static SendRules skipIf(Condition condition) {
        return new SendRules(condition, OnFailure.SKIP);
    }
}
