package dev.overture.schema.facts;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.model.sequence.ReplyStop;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person answered or opted out: what is planned for them ends. An opt-out, and an answer of which nobody knows what it
 * answers, ends it in every campaign of the workspace; another answer as far as the answered campaign wants.
 */
final class Stop {

    private final Recording recording;
    private final StopDao dao;
    private final TimeOrderedIds ids;
    private final NewFact fact;

    Stop(Recording recording, TimeOrderedIds ids) {
        this.recording = recording;
        this.dao = recording.dao(StopDao.class);
        this.ids = ids;
        this.fact = recording.fact();
    }

    RecordedFact apply() {
        dao.lockCampaignProspects(fact.workspace(), fact.prospect());
        ReplyStop stop = new ReplyStops(recording).ofTheAnswered();
        CampaignProspectId only = only(stop);
        CampaignProspectStatus status = status();
        List<CampaignProspectId> changed = new ArrayList<>(end(only, status));
        if (status != CampaignProspectStatus.REPLIED) {
            changed.addAll(dao.turnReplied(fact.workspace(), fact.prospect(), only, status));
        }
        new AcceptanceByWriting(recording, ids).apply();
        if (optOut()) {
            new OptOutSuppression(recording, ids).apply();
        }
        dao.skipPlanned(fact.workspace(), fact.prospect(), only, status.code());
        Duration pause = stop.pauseColleagues();
        if (pause != null && !optOut()) {
            new ColleaguePause(recording, ids).apply(pause);
        }
        return recording.result(changed, dao.listInFlight(fact.workspace(), fact.prospect()));
    }

    private boolean optOut() {
        return fact.kind() == FactKind.UNSUBSCRIBED;
    }

    private @Nullable CampaignProspectId only(ReplyStop stop) {
        return optOut() || stop.scope() == ReplyStop.Scope.PERSON ? null : fact.answered();
    }

    private CampaignProspectStatus status() {
        if (optOut()) {
            return CampaignProspectStatus.OPTED_OUT;
        }
        return fact.sort() == ReplyKind.NOT_INTERESTED
                ? CampaignProspectStatus.NOT_INTERESTED
                : CampaignProspectStatus.REPLIED;
    }

    private List<CampaignProspectId> end(@Nullable CampaignProspectId only, CampaignProspectStatus status) {
        List<StopDao.Stopped> stopped =
                dao.end(fact.workspace(), fact.prospect(), only, status, fact.occurredAt(), recording.now());
        stopped.stream()
                .filter(StopDao.Stopped::started)
                .forEach(each -> recording.tell(each.id(), optOut() ? Signal.UNSUBSCRIBED : Signal.REPLIED));
        return stopped.stream().map(StopDao.Stopped::id).toList();
    }
}
