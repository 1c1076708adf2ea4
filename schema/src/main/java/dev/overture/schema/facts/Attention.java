package dev.overture.schema.facts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.sequence.Awaited;
import dev.overture.schema.outbox.Signal;
import java.util.List;

/** An e-mail was opened, or a link of it followed: told, the first time, where the sequence waits for that. */
final class Attention {

    private final Recording recording;

    Attention(Recording recording) {
        this.recording = recording;
    }

    RecordedFact apply() {
        CampaignProspectId subject = recording.fact().campaignProspect();
        FactKind kind = recording.fact().kind();
        boolean opened = kind == FactKind.EMAIL_OPENED;
        String waits =
                "[{\"t\":\"wait\",\"e\":\"" + (opened ? Awaited.EMAIL_OPENED : Awaited.LINK_CLICKED).code() + "\"}]";
        if (subject != null
                && recording.dao(FactDao.class).count(subject, kind) == 1
                && recording.dao(AttentionDao.class).awaits(recording.fact().workspace(), subject, waits)) {
            recording.tell(subject, opened ? Signal.EMAIL_OPENED : Signal.LINK_CLICKED);
        }
        return recording.result(List.of(), List.of());
    }
}
