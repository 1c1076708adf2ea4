package dev.overture.sandbox.chats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A conversation of an account with one or more people; guarded by the world's lock. */
final class Chat {
    private final String id;
    private final String accountId;
    private final List<String> people;
    private final List<Message> messages = new ArrayList<>();
    private final Instant startedAt;
    private final long startPosition;
    private final boolean inmail;

    Chat(String id, long startPosition, String accountId, List<String> people, Instant startedAt, boolean inmail) {
        this.id = id;
        this.startPosition = startPosition;
        this.accountId = accountId;
        this.people = List.copyOf(people);
        this.startedAt = startedAt;
        this.inmail = inmail;
    }

    String id() {
        return id;
    }

    String providerId() {
        return "2-" + id + "==";
    }

    String accountId() {
        return accountId;
    }

    /** Keys of those whom the owner talks with. */
    List<String> people() {
        return people;
    }

    boolean isGroup() {
        return people.size() > 1;
    }

    boolean isInmail() {
        return inmail;
    }

    void add(Message message) {
        messages.add(message);
    }

    List<Message> messages() {
        return List.copyOf(messages);
    }

    List<Message> newestFirst() {
        List<Message> reversed = new ArrayList<>(messages);
        Collections.reverse(reversed);
        return reversed;
    }

    /** The place in the list of chats, which rises with every message. */
    long position() {
        return messages.isEmpty()
                ? startPosition
                : messages.get(messages.size() - 1).position();
    }

    Instant changedAt() {
        return messages.isEmpty()
                ? startedAt
                : messages.get(messages.size() - 1).at();
    }
}
