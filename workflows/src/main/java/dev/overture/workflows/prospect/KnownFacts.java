package dev.overture.workflows.prospect;

import dev.overture.model.ids.EventId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run has been told from outside, each event once. */
final class KnownFacts {

    private static final int REMEMBERED = 50;

    private final Set<EventId> seen;
    private boolean connected;
    private @Nullable String overBecause;
    private int releasedRevision;
    private Instant releasedSlot = Instant.EPOCH;

    KnownFacts(@Nullable Carried carried) {
        seen = new LinkedHashSet<>(carried == null ? List.of() : carried.seen());
        connected = carried != null && carried.connected();
    }

    void connected(Fact fact) {
        if (isNew(fact)) {
            connected = true;
        }
    }

    /** The vendor or a look told that the person is connected. */
    void foundConnected() {
        connected = true;
    }

    void over(Fact fact, String because) {
        if (isNew(fact) && overBecause == null) {
            overBecause = because;
        }
    }

    /** An activity found or wrote the end. */
    void foundOver(String because) {
        if (overBecause == null) {
            overBecause = because;
        }
    }

    void released(Release release) {
        if (release.revision() >= releasedRevision) {
            releasedRevision = release.revision();
            releasedSlot = release.slot();
        }
    }

    boolean connected() {
        return connected;
    }

    boolean over() {
        return overBecause != null;
    }

    /** Why it is over; only to be asked when it is. */
    String overBecause() {
        return overBecause == null ? "not over" : overBecause;
    }

    boolean releasedUpTo(int revision) {
        return releasedRevision >= revision;
    }

    Instant releasedSlot() {
        return releasedSlot;
    }

    /** The latest events, oldest first, bounded. */
    List<EventId> remembered() {
        return List.copyOf(seen);
    }

    private boolean isNew(Fact fact) {
        if (!seen.add(fact.event())) {
            return false;
        }
        if (seen.size() > REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return true;
    }
}
