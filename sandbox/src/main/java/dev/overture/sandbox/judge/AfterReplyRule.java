package dev.overture.sandbox.judge;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Anything that reached the sandbox, on whatever channel, after the webhook of that person's reply had been answered
 * 200. A reply that was never acknowledged cannot have been known and is not held against anybody.
 */
final class AfterReplyRule implements Rule {
    static final String NAME = "after_reply";

    @Override
    public List<Finding> judge(CaseFile file) {
        Map<String, Instant> knownSince = new HashMap<>();
        for (Ledger.AnsweredReply reply : file.replies()) {
            knownSince.merge(reply.person(), reply.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return file.acts().stream()
                .filter(act -> knownSince.containsKey(act.person()) && act.at().isAfter(knownSince.get(act.person())))
                .map(act -> Finding.of(NAME, act, "the receiver knew of this person's reply"))
                .toList();
    }
}
