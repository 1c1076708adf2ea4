package dev.overture.sandbox.judge;

import dev.overture.sandbox.world.Resettable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What really happened, as evidence for the judge; guarded by the world's lock. */
public final class Ledger implements Resettable {
    private final List<Send> sends = new ArrayList<>();
    private final List<InvitationEnd> ends = new ArrayList<>();
    private final List<AnsweredReply> replies = new ArrayList<>();

    /** Notes a write that took effect. */
    public void sent(Send send) {
        sends.add(send);
    }

    /** Notes that an invitation was accepted or declined. */
    public void ended(String accountId, String person, Instant at) {
        ends.add(new InvitationEnd(at, accountId, person));
    }

    /** Notes that a receiver answered 200 to the webhook of a person's reply. */
    public void replyAcknowledged(String person, Instant at) {
        replies.add(new AnsweredReply(person, at));
    }

    /** Every send so far, in order of arrival. */
    public List<Send> sends() {
        return sends.stream().sorted(Comparator.comparing(Send::at)).toList();
    }

    List<InvitationEnd> ends() {
        return List.copyOf(ends);
    }

    List<AnsweredReply> replies() {
        return List.copyOf(replies);
    }

    @Override
    public void reset() {
        sends.clear();
        ends.clear();
        replies.clear();
    }

    /** The end of an invitation by the person's own answer. */
    record InvitationEnd(Instant at, String accountId, String person) {}

    /** A reply that the receiver is known to know of. */
    record AnsweredReply(String person, Instant at) {}
}
