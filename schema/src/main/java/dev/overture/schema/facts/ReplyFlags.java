package dev.overture.schema.facts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.schema.TimeOrderedIds;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * The reply flags of a person that somebody says are true: facts like any other, which stop what facts stop and suppress what
 * they suppress. A flag that was said before is not said again, so that whoever lifted a suppression meanwhile is right.
 */
public final class ReplyFlags {

    private final FactLedger facts;
    private final String source;

    /** @param source who says so, as events name it */
    public ReplyFlags(TimeOrderedIds ids, String source) {
        this.facts = new FactLedger(ids);
        this.source = source;
    }

    /** Which flags are true. */
    public record Said(boolean unsubscribe, boolean infoRequest, boolean bounce) {

        /** Whether any is. */
        public boolean any() {
            return unsubscribe || infoRequest || bounce;
        }
    }

    /** Records them in the transaction of the handle, and answers whether one was new; the person is locked, or new. */
    public boolean record(Handle handle, WorkspaceId workspace, ProspectId person, Said said, Instant now) {
        boolean fresh = false;
        if (said.unsubscribe()) {
            fresh |= record(handle, fact(workspace, person, FactKind.UNSUBSCRIBED, "unsubscribe", now), now);
        }
        if (said.infoRequest()) {
            NewFact asked = fact(workspace, person, FactKind.REPLIED, "info_request", now);
            fresh |= record(handle, asked.answering(new Answer(ReplyKind.INFO_REQUEST)), now);
        }
        if (said.bounce()) {
            fresh |= record(handle, fact(workspace, person, FactKind.BOUNCED, "bounce", now), now);
        }
        return fresh;
    }

    private boolean record(Handle handle, NewFact fact, Instant now) {
        return facts.record(handle, fact, now).fresh();
    }

    private NewFact fact(WorkspaceId workspace, ProspectId person, FactKind kind, String flag, Instant now) {
        return NewFact.of(workspace, person, kind, now, source, FactKeys.flagged(flag));
    }
}
