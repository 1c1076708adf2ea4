package dev.overture.api.crm;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.Answer;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** The reply flags of a person: a flag that somebody sets is a fact like any other, and stops what facts stop. */
final class Flags {

    private static final String SOURCE = "api";

    private final FactLedger facts;
    private final InstantSource clock;

    Flags(TimeOrderedIds ids, InstantSource clock) {
        this.facts = new FactLedger(ids);
        this.clock = clock;
    }

    /** Which flags a request makes true. */
    record Said(boolean unsubscribe, boolean infoRequest, boolean bounce) {}

    static Said take(CrmBody body) {
        return new Said(
                body.takeTrue("reply_unsubscribe"), body.takeTrue("reply_info_request"), body.takeTrue("reply_bounce"));
    }

    /** In the transaction of the handle; the person is locked, or new. */
    void record(Handle handle, WorkspaceId workspace, ProspectId person, Said said) {
        Instant now = clock.instant();
        if (said.unsubscribe()) {
            facts.record(handle, fact(workspace, person, FactKind.UNSUBSCRIBED, "unsubscribe", now), now);
        }
        if (said.infoRequest()) {
            NewFact asked = fact(workspace, person, FactKind.REPLIED, "info_request", now);
            facts.record(handle, asked.answering(new Answer(ReplyKind.INFO_REQUEST)), now);
        }
        if (said.bounce()) {
            facts.record(handle, fact(workspace, person, FactKind.BOUNCED, "bounce", now), now);
        }
    }

    private static NewFact fact(WorkspaceId workspace, ProspectId person, FactKind kind, String flag, Instant now) {
        return NewFact.of(workspace, person, kind, now, SOURCE, FactKeys.flagged(flag));
    }
}
