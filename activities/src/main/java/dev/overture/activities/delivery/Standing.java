package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.OpenHold;
import dev.overture.workflows.prospect.ExpireAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands against deciding a step that sends nothing: the prospect's end, holds, and time that pauses took. */
final class Standing {

    private final DeliveryDao prospects;
    private final DeliverySubject subject;
    private final Instant now;

    Standing(DeliveryDao prospects, DeliverySubject subject, Instant now) {
        this.prospects = prospects;
        this.subject = subject;
        this.now = now;
    }

    /** Over, where it is. */
    Optional<ExpireAnswer> over() {
        return subject.status().live() ? Optional.empty() : Optional.of(new ExpireAnswer.Over(reason()));
    }

    String reason() {
        String reason = subject.statusReason();
        return reason == null ? subject.status().code() : reason;
    }

    /**
     * Held, or extended to the end of the holds.
     *
     * @param account an account without which the step cannot be decided, or null
     */
    Optional<ExpireAnswer> held(@Nullable AccountId account) {
        List<OpenHold> holds = prospects.listOpenHolds(account, subject.campaignId(), subject.id(), null, now);
        boolean running = subject.campaignStatus() == CampaignStatus.ACTIVE;
        if (holds.isEmpty() && running) {
            return Optional.empty();
        }
        Optional<Instant> end =
                holds.stream().map(OpenHold::untilAt).filter(Objects::nonNull).max(Instant::compareTo);
        boolean endless = !running || holds.stream().anyMatch(hold -> hold.untilAt() == null);
        if (!endless && end.isPresent()) {
            return Optional.of(new ExpireAnswer.Extended(end.get()));
        }
        String reason = holds.isEmpty()
                ? "campaign_" + subject.campaignStatus().code()
                : holds.get(0).reason();
        return Optional.of(new ExpireAnswer.Held(reason, prospects.holdWait(subject.id())));
    }

    /** When so much time has passed since then in which nothing was paused. */
    Instant end(Instant since, @Nullable Duration time) {
        Instant end = since.plus(Objects.requireNonNullElse(time, Duration.ZERO));
        return end.plus(Pauses.total(prospects.listPauses(subject.campaignId(), subject.id(), since, now)));
    }
}
