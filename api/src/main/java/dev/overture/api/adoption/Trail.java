package dev.overture.api.adoption;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an older system tells about one person in one campaign. Personal data: {@code toString} leaves it out.
 *
 * @param changedAt when its row was changed last: the best guess where no other instant is known
 * @param mark what its row tells of a send; null where it tells of none
 * @param executions every one counts: what any of them is past is not sent any more
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
        List<OldExecution> executions) {

    /** Copies the lists. */
    Trail {
        signs = List.copyOf(signs);
        executions = List.copyOf(executions);
    }

    /** The same with what other rows about the same person in the same campaign tell; whoever got further wins. */
    Trail with(Trail other) {
        boolean further = other.rank() > rank();
        List<Sign> all = new ArrayList<>(signs);
        all.addAll(other.signs);
        Set<OldExecution> states = new LinkedHashSet<>(executions);
        states.addAll(other.executions);
        return new Trail(
                further ? other.status : status,
                further ? other.word : word,
                contactedAt == null ? other.contactedAt : contactedAt,
                connectedAt == null ? other.connectedAt : connectedAt,
                repliedAt == null ? other.repliedAt : repliedAt,
                changedAt,
                mark == null ? other.mark : mark,
                all,
                List.copyOf(states));
    }

    private int rank() {
        List<OldStatus> order = List.of(OldStatus.values());
        return order.indexOf(status) + (status.live() ? 0 : order.size());
    }

    boolean answered() {
        return status == OldStatus.REPLIED
                || repliedAt != null
                || executions.stream().anyMatch(OldExecution::replied)
                || signs.stream().anyMatch(sign -> sign.kind() == Sign.Kind.ANSWER);
    }

    @Override
    public String toString() {
        return "Trail[" + status + "]";
    }
}
