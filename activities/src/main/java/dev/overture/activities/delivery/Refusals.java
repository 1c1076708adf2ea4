package dev.overture.activities.delivery;

import dev.overture.model.sending.Refusal;
import dev.overture.workflows.prospect.DeliverAnswer.Outcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a refusal about a person is written down in the ledger, and what it means for the sequence. */
final class Refusals {

    private Refusals() {}

    /** The word in the ledger. */
    static String code(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT);
    }

    /** What the word in the ledger means for the sequence. */
    static Outcome outcome(@Nullable String code) {
        if (code(Refusal.ALREADY_CONNECTED).equals(code)) {
            return Outcome.ALREADY_CONNECTED;
        }
        return code(Refusal.ALREADY_INVITED).equals(code) ? Outcome.ALREADY_INVITED : Outcome.NOT_REACHABLE;
    }
}
