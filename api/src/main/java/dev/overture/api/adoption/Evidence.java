package dev.overture.api.adoption;

import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the sends of one person in one campaign, by their places on the path. Who tells of one first is believed. */
final class Evidence {

    /** The place of no send. */
    static final int NONE = -1;

    private final Trail trail;
    private final SequencePath path;
    private final TreeMap<Integer, Place.Done> done = new TreeMap<>();
    private final TreeMap<Integer, Doubt> doubts = new TreeMap<>();
    private final TreeMap<Integer, Place.Done> planned = new TreeMap<>();
    private int passedBy = NONE;

    /** A message that may have gone out, and what tells so. */
    record Doubt(Place.Done message, String because) {}

    Evidence(Trail trail, SequencePath path) {
        this.trail = trail;
        this.path = path;
    }

    void went(int index, Instant at, @Nullable String text, @Nullable String vendorId) {
        done.putIfAbsent(index, message(index, at, text, vendorId));
    }

    /** It may have gone out. Nothing is doubted behind the last send. */
    void doubt(int index, Instant at, @Nullable String text, @Nullable String vendorId, String because) {
        if (index < path.count()) {
            doubts.putIfAbsent(index, new Doubt(message(index, at, text, vendorId), because));
        }
    }

    void plan(int index, Instant at, @Nullable String text) {
        planned.putIfAbsent(index, message(index, at, text, null));
    }

    /** The older system left it behind without having sent anything. */
    void passBy(int index) {
        passedBy = Math.max(passedBy, index);
    }

    private Place.Done message(int index, Instant at, @Nullable String text, @Nullable String vendorId) {
        return new Place.Done(path.send(index), at, text, vendorId);
    }

    /** Forgets what is doubted or planned up to there: it is not sent any more, whatever became of it. */
    void settle(int furthest) {
        doubts.headMap(furthest, true).clear();
        planned.headMap(furthest, true).clear();
    }

    /** The place of the last send that went out. */
    int lastDone() {
        return done.isEmpty() ? NONE : done.lastKey();
    }

    int passedBy() {
        return passedBy;
    }

    List<Place.Done> done() {
        return List.copyOf(done.values());
    }

    Place.@Nullable Done doneAt(int index) {
        return done.get(index);
    }

    List<Place.Done> planned() {
        return List.copyOf(planned.values());
    }

    /** Null where nothing is in doubt. */
    @Nullable
    Doubt firstDoubt() {
        return doubts.isEmpty() ? null : doubts.firstEntry().getValue();
    }

    /** Whether anything but an invitation went out. */
    boolean wrote() {
        return done.values().stream().anyMatch(each -> each.step().kind() != MessageKind.INVITATION);
    }

    private Stream<Place.Done> linkedInMessages() {
        return done.values().stream().filter(each -> each.step().kind() == MessageKind.MESSAGE);
    }

    boolean connected() {
        return trail.connectedAt() != null
                || trail.status() == OldStatus.CONNECTED
                || trail.status() == OldStatus.MESSAGING
                || linkedInMessages().findAny().isPresent()
                || trail.executions().stream().anyMatch(OldExecution::connected);
    }

    /** Connected, and neither an instant nor a message tells of an invitation: they may have known each other before. */
    boolean connectedByHand() {
        return trail.status() == OldStatus.CONNECTED && trail.contactedAt() == null && done.isEmpty();
    }

    /** Null for whoever is not connected. */
    @Nullable
    Instant connectedAt() {
        return connected()
                ? Objects.requireNonNullElseGet(
                        trail.connectedAt(),
                        () -> linkedInMessages()
                                .map(Place.Done::at)
                                .min(Instant::compareTo)
                                .orElse(trail.changedAt()))
                : null;
    }

    /** Null for whoever nobody wrote to. */
    @Nullable
    Instant contactedAt() {
        return Stream.concat(
                        Stream.ofNullable(trail.contactedAt()),
                        done.values().stream().map(Place.Done::at))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
