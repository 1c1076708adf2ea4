package dev.overture.sandbox.invitations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invitation from an account to a person; guarded by the world's lock. */
public final class Invitation {
    private final String id;
    private final long position;
    private final String accountId;
    private final String person;
    private final Instant sentAt;
    private final @Nullable String note;
    private State state = State.PENDING;
    private Instant changedAt;

    Invitation(String id, long position, String accountId, String person, Instant sentAt, @Nullable String note) {
        this.id = id;
        this.position = position;
        this.accountId = accountId;
        this.person = person;
        this.sentAt = sentAt;
        this.note = note;
        this.changedAt = sentAt;
    }

    String id() {
        return id;
    }

    long position() {
        return position;
    }

    String accountId() {
        return accountId;
    }

    String person() {
        return person;
    }

    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    String note() {
        return note;
    }

    /** What has become of it. */
    public State state() {
        return state;
    }

    Instant changedAt() {
        return changedAt;
    }

    void become(State next, Instant at) {
        state = next;
        changedAt = at;
    }

    /** What can become of an invitation. */
    public enum State {
        PENDING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }
}
