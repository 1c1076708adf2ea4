package dev.overture.activities.delivery;

import dev.overture.model.campaign.CampaignStatus;
import dev.overture.schema.delivery.OpenHold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that stand between a step and its claim, in the order in which they are asked. */
final class ClaimRules {

    private final SkipRules skips;
    private final Composer composer;
    private final Notes notes;
    private final Slots slots;

    ClaimRules(SkipRules skips, Composer composer, Notes notes, Slots slots) {
        this.skips = skips;
        this.composer = composer;
        this.notes = notes;
        this.slots = slots;
    }

    Verdict judge(ClaimQuestion question) {
        if (!question.subject().status().live()) {
            return new Verdict.Over();
        }
        Optional<String> skip = skips.reason(question);
        if (skip.isPresent()) {
            return new Verdict.Skip(skip.get());
        }
        List<OpenHold> holds = question.seen().holds();
        Optional<OpenHold> endless =
                holds.stream().filter(hold -> hold.untilAt() == null).findFirst();
        if (endless.isPresent()) {
            return new Verdict.Hold(endless.get().reason());
        }
        CampaignStatus campaign = question.subject().campaignStatus();
        if (campaign != CampaignStatus.ACTIVE) {
            return new Verdict.Hold("campaign_" + campaign.code());
        }
        Content composed = composer.compose(
                question.sequence().textsOf(question.step()),
                question.subject(),
                question.seen().override());
        Notes.Fitted fitted = notes.fit(question, composed);
        if (fitted.content() instanceof Content.NotReady fault) {
            return new Verdict.Review(fault.reason());
        }
        return when(question, fitted.notBefore(), (Content.Ready) fitted.content());
    }

    private Verdict when(ClaimQuestion question, @Nullable Instant notesFrom, Content.Ready content) {
        Instant notBefore = Stream.concat(
                        question.seen().holds().stream().map(OpenHold::untilAt), Stream.ofNullable(notesFrom))
                .filter(Objects::nonNull)
                .reduce(question.now(), ClaimRules::later);
        Slots.Slot slot = slots.find(question, notBefore);
        if (slot.windowOver()) {
            return new Verdict.Skip("window_over");
        }
        if (slot.at() == null) {
            return new Verdict.Hold("no_capacity");
        }
        return slot.at().isAfter(question.now())
                ? new Verdict.Wait(slot.at(), slot.moved())
                : new Verdict.Write(content);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
