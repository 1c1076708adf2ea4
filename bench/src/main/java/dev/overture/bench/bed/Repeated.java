package dev.overture.bench.bed;

import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import java.util.Set;

/** What the vendor says to somebody who sends once more because the first answer was never heard. */
public final class Repeated {

    private static final Set<Refusal> INVITED_BEFORE = Set.of(Refusal.ALREADY_CONNECTED, Refusal.ALREADY_INVITED);

    private Repeated() {}

    /** Whether an invitation arrived before. */
    public static boolean invitation(WriteOutcome outcome) {
        return outcome instanceof WriteOutcome.Refused refused && INVITED_BEFORE.contains(refused.refusal());
    }
}
