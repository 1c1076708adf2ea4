package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All chats; guarded by the world's lock. */
public final class Chats implements Resettable {
    private final Map<String, Chat> byId = new LinkedHashMap<>();
    private final Map<String, Chat> direct = new HashMap<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final World world;

    public Chats(World world) {
        this.world = world;
    }

    /** The one chat of the two, started if there is none. */
    Chat direct(Account account, Person person, boolean inmail) {
        String pair = account.id() + "|" + person.key();
        Chat known = direct.get(pair);
        if (known != null) {
            return known;
        }
        Chat chat = start(account, List.of(person), inmail);
        direct.put(pair, chat);
        return chat;
    }

    /** A new chat, whether or not there is one with the same people. */
    Chat start(Account account, List<Person> people, boolean inmail) {
        Chat chat = new Chat(
                world.nextId("chat"),
                world.nextSequence(),
                account.id(),
                people.stream().map(Person::key).toList(),
                world.now(),
                inmail);
        byId.put(chat.id(), chat);
        return chat;
    }

    /**
     * Adds a message.
     *
     * @param sender key of the person who wrote it; null for the account's owner
     */
    Message add(Chat chat, @Nullable String sender, @Nullable String text) {
        Message message = new Message(world.nextId("msg"), world.nextSequence(), chat, sender, text, world.now());
        chat.add(message);
        messages.put(message.id(), message);
        return message;
    }

    /** The chat with this id, or with this provider id in the given account. */
    Optional<Chat> find(String id, @Nullable String accountId) {
        Chat known = byId.get(id);
        if (known != null || accountId == null) {
            return Optional.ofNullable(known);
        }
        return byId.values().stream()
                .filter(chat ->
                        chat.accountId().equals(accountId) && chat.providerId().equals(id))
                .findFirst();
    }

    Optional<Message> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    List<Chat> newestFirst() {
        return byId.values().stream()
                .sorted(Comparator.comparingLong(Chat::position).reversed())
                .toList();
    }

    List<Message> messagesNewestFirst() {
        return messages.values().stream()
                .sorted(Comparator.comparingLong(Message::position).reversed())
                .toList();
    }

    @Override
    public void reset() {
        byId.clear();
        direct.clear();
        messages.clear();
    }
}
