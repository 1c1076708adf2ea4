package dev.overture.api.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an older system tells about one person in one campaign. Personal data: {@code toString} leaves it out.
 *
 * @param changedAt when its row was changed last: the best guess where no other instant is known
 * @param mark what its row tells of a send; null where it tells of none
 */
record Trail(
        OldStatus status,
        String word,
        @Nullable Instant contactedAt,
        @Nullable Instant connectedAt,
        @Nullable Instant repliedAt,
        Instant changedAt,
        @Nullable SentMark mark,
        List<Sign> signs,
        @Nullable OldExecution execution) {

    /** Copies the list. */
    Trail {
        signs = List.copyOf(signs);
    }

    /** The same with what other rows about the same person in the same campaign tell; whoever got further wins. */
    Trail with(Trail other) {
        boolean further = other.rank() > rank();
        List<Sign> all = new ArrayList<>(signs);
        all.addAll(other.signs);
        return new Trail(
                further ? other.status : status,
                further ? other.word : word,
                contactedAt == null ? other.contactedAt : contactedAt,
                connectedAt == null ? other.connectedAt : connectedAt,
                repliedAt == null ? other.repliedAt : repliedAt,
                changedAt,
                mark == null ? other.mark : mark,
                all,
                execution == null ? other.execution : execution);
    }

    private int rank() {
        List<OldStatus> order = List.of(OldStatus.values());
        return order.indexOf(status) + (status.live() ? 0 : order.size());
    }

    boolean answered() {
        return repliedAt != null
                || (execution != null && execution.replied())
                || signs.stream().anyMatch(sign -> sign.kind() == Sign.Kind.ANSWER);
    }

    @Override
    public String toString() {
        return "Trail[" + status + "]";
    }
}
