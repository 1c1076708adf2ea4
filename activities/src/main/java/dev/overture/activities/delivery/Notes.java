package dev.overture.activities.delivery;

import dev.overture.model.policy.NoteLimits;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.LongNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits the notes of invitations into what the account's plan allows, as far as the sequence permits. */
final class Notes {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final Policies policies;

    Notes(Policies policies) {
        this.policies = policies;
    }

    /**
     * What may go out, and when at the earliest.
     *
     * @param notBefore null for at once
     */
    record Fitted(Content content, @Nullable Instant notBefore) {}

    Fitted fit(ClaimQuestion question, Content content) {
        if (question.kind() != MessageKind.INVITATION
                || !(content instanceof Content.Ready ready)
                || ready.text() == null) {
            return new Fitted(content, null);
        }
        NoteLimits limits = policies.of(question.sender()).noteLimits();
        LongNote rule = question.sequence().textsOf(question.step()).longNote();
        Content fitted = shortEnough(ready.text(), ready, limits.maxLength(), rule);
        return fitted instanceof Content.Ready noted && noted.text() != null
                ? withinQuota(question, noted, limits.perThirtyDays(), rule)
                : new Fitted(fitted, null);
    }

    private static Content shortEnough(String note, Content.Ready ready, int longest, LongNote rule) {
        if (note.length() <= longest) {
            return ready;
        }
        return switch (rule) {
            case HOLD -> new Content.NotReady("note_too_long");
            case DROP -> withoutNote();
            case SHORTEN -> new Content.Ready(null, Shortened.to(longest, note), false);
        };
    }

    private static Fitted withinQuota(
            ClaimQuestion question, Content.Ready noted, @Nullable Integer quota, LongNote rule) {
        if (quota == null) {
            return new Fitted(noted, null);
        }
        List<Instant> newest = question.noted().newest(question.now().minus(WINDOW), Math.max(1, quota));
        if (newest.size() < quota) {
            return new Fitted(noted, null);
        }
        if (rule == LongNote.DROP) {
            return new Fitted(withoutNote(), null);
        }
        return quota == 0
                ? new Fitted(new Content.NotReady("no_notes_allowed"), null)
                : new Fitted(noted, newest.get(newest.size() - 1).plus(WINDOW));
    }

    private static Content withoutNote() {
        return new Content.Ready(null, null, false);
    }
}
