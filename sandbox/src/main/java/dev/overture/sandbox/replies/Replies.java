package dev.overture.sandbox.replies;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.chats.Conversations;
import dev.overture.sandbox.declare.Manner;
import dev.overture.sandbox.declare.Script;
import dev.overture.sandbox.emails.MailAnswers;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.sends.Sends;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Has people answer what they are sent, as their scripts say; guarded by the world's lock. */
public final class Replies implements Sends.Listener, Resettable {
    private final Map<String, Map<Kind, Integer>> received = new HashMap<>();
    private final World world;
    private final Conversations conversations;
    private final MailAnswers mails;

    public Replies(World world, Conversations conversations, MailAnswers mails) {
        this.world = world;
        this.conversations = conversations;
        this.mails = mails;
    }

    @Override
    public void sent(Account account, Person person, Kind kind) {
        Map<Kind, Integer> counts = received.computeIfAbsent(person.key(), key -> new EnumMap<>(Kind.class));
        counts.merge(kind, 1, Integer::sum);
        for (Script.Reply reply : person.script().replies()) {
            if (reply.answers(kind) && reply.nth() == total(counts, reply)) {
                Duration delay = Duration.ofMillis(reply.afterMs() == null ? 0 : reply.afterMs());
                world.after(delay, () -> reply(account, person, reply.manner(), reply.words()));
            }
        }
    }

    private static int total(Map<Kind, Integer> counts, Script.Reply reply) {
        return counts.entrySet().stream()
                .filter(entry -> reply.answers(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The person writes to the account's owner now, by the account's own channel. */
    public void reply(Account account, Person person, Manner manner, String text) {
        if (account.type().isMailbox()) {
            mails.receive(account, person, manner, text);
        } else {
            conversations.fromPerson(account, person, text, manner.isReply());
        }
    }

    @Override
    public void reset() {
        received.clear();
    }
}
