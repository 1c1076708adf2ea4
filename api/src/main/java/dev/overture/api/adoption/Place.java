package dev.overture.api.adoption;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Node;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands here.
 *
 * @param reason why the status is not simply the older system's; null where it is
 * @param cursor the step to go on with; null at the beginning, and at the end
 * @param since since when
 * @param done what went out, in the order of the sequence
 * @param doubtful what may have gone out; null where there is no doubt
 * @param planned texts that the older system had ready for what is still to come
 * @param paused whether the older system had paused this one
 */
record Place(
        CampaignProspectStatus status,
        @Nullable String reason,
        @Nullable StepId cursor,
        @Nullable Instant since,
        @Nullable Instant contactedAt,
        @Nullable Instant connectedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant endedAt,
        List<Done> done,
        @Nullable Done doubtful,
        List<Done> planned,
        boolean paused) {

    /** Copies the lists. */
    Place {
        done = List.copyOf(done);
        planned = List.copyOf(planned);
    }

    /**
     * A message of the older system at its step here.
     *
     * @param text under which its text is put away, or null where it is not known
     */
    record Done(
            Node.Send step,
            Instant at,
            @Nullable String text,
            @Nullable String vendorId) {

        @Override
        public String toString() {
            return "Done[" + step.id() + "]";
        }
    }

    /** Whether it begins in the middle of the sequence. */
    boolean midway() {
        return cursor != null && status.live();
    }

    /** The first send that is still to come, in the words of reports. */
    String next(SequencePath path) {
        StepId at = cursor;
        while (at != null) {
            Node node = path.skeleton().node(at);
            if (node instanceof Node.Send send) {
                return send.id().value();
            }
            at = node.next();
        }
        return cursor == null && status.live() && path.count() > 0
                ? path.send(0).id().value()
                : "nothing";
    }

    @Override
    public String toString() {
        return "Place[" + status + " at " + cursor + "]";
    }
}
