package dev.overture.workflows.prospect;

import dev.overture.model.ids.EventId;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a run has been told from outside, each event once. */
final class KnownFacts {

    private static final int REMEMBERED = 50;

    private final Set<EventId> seen;
    private final Set<Awaited> happened = EnumSet.noneOf(Awaited.class);
    private final Set<StepId> doneTasks = new HashSet<>();
    private @Nullable String overBecause;
    private int releasedRevision;
    private Instant releasedSlot = Instant.EPOCH;

    KnownFacts(@Nullable Carried carried) {
        seen = new LinkedHashSet<>(carried == null ? List.of() : carried.seen());
        if (carried != null) {
            happened.addAll(carried.known());
        }
    }

    void happened(Fact fact, Awaited event) {
        if (isNew(fact)) {
            happened.add(event);
        }
    }

    /** The vendor or a look told so. */
    void found(Awaited event) {
        happened.add(event);
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

    void taskDone(StepId task) {
        doneTasks.add(task);
    }

    boolean toldDone(StepId task) {
        return doneTasks.contains(task);
    }

    boolean happened(Awaited event) {
        return happened.contains(event);
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

    /** What is known to have happened, apart from the acceptance. */
    List<Awaited> happenedBesidesAcceptance() {
        return happened.stream()
                .filter(event -> event != Awaited.CONNECTION_ACCEPTED)
                .toList();
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
