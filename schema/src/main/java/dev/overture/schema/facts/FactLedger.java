package dev.overture.schema.facts;

import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.EventId;
import dev.overture.schema.TimeOrderedIds;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Records facts. A fact and all that follows from it in the record (statuses, freed slots, suppressions, what workflows
 * must be told) stand in one transaction, the caller's.
 *
 * <p>Every method locks the person's row {@code FOR UPDATE} first, then the person's campaign prospects in the order of
 * their ids, then their messages. A claim holds the person {@code FOR SHARE}, so either the fact sees the claim or the
 * claim sees the fact. Facts commute: whatever the order in which they are told, the record ends up the same.
 */
public final class FactLedger {

    private final TimeOrderedIds ids;

    /** Events get ids of this kind. */
    public FactLedger(TimeOrderedIds ids) {
        this.ids = ids;
    }

    /**
     * Records a fact, unless it is known, with its effects. An acceptance that is known still has its effects on
     * campaign prospects that do not know it.
     *
     * @throws IllegalStateException if the handle is not in a transaction
     * @throws IllegalArgumentException if the workspace has no such person
     */
    public RecordedFact record(Handle handle, NewFact fact, Instant now) {
        if (!handle.isInTransaction()) {
            throw new IllegalStateException("a fact is recorded in a transaction");
        }
        FactDao facts = handle.attach(FactDao.class);
        if (facts.lockPerson(fact.workspace(), fact.prospect()).isEmpty()) {
            throw new IllegalArgumentException("no such person: " + fact.prospect());
        }
        EventId fresh = new EventId(ids.next());
        EventId event = facts.insert(fresh, fact, now)
                .orElseGet(() -> facts.findEvent(fact.prospect(), fact.key()).orElseThrow());
        Recording recording = new Recording(handle, fact, event, event.equals(fresh), now);
        if (!recording.fresh() && fact.kind() != FactKind.CONNECTION_ACCEPTED) {
            return recording.result(List.of(), List.of());
        }
        return switch (fact.kind()) {
            case CONNECTION_ACCEPTED -> new Acceptance(recording).apply();
            case REPLIED, UNSUBSCRIBED -> new Stop(recording, ids).apply();
            case BOUNCED -> new Bounce(recording, ids).apply();
            case WRITTEN_BY_HAND -> new HandWriting(recording, ids).apply();
            case OUT_OF_OFFICE -> new Absence(recording, ids).apply();
            case EMAIL_OPENED, LINK_CLICKED -> new Attention(recording).apply();
            case MESSAGE_READ, INVITATION_DECLINED -> recording.result(List.of(), List.of());
        };
    }
}
