package dev.overture.activities.spec;

import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.providers.InmailCredits;
import dev.overture.providers.MessageSender;
import dev.overture.providers.OutboundMessage;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.SentReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The world outside: remembers what reaches it and when, answers as the case says, knows whether they are connected. */
final class SpecVendor implements MessageSender, SentReader, ProfileReader, InmailCredits {

    private final Supplier<Duration> clock;
    private final Deque<String> answers;
    private final List<String> acts = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private boolean connected;
    private int credits = 5;

    SpecVendor(Supplier<Duration> clock, List<String> answers) {
        this.clock = clock;
        this.answers = new ArrayDeque<>(answers);
    }

    void connectSilently() {
        connected = true;
    }

    void takeCreditsAway() {
        credits = 0;
    }

    synchronized List<String> acts() {
        return List.copyOf(acts);
    }

    synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public synchronized WriteOutcome send(OutboundMessage message, Instant writeUntil) {
        String answer = answers.isEmpty() ? "ok" : answers.poll();
        if (answer.startsWith("refused ")) {
            return new WriteOutcome.Refused(
                    Refusal.valueOf(answer.substring(8).toUpperCase(Locale.ROOT)), null, answer);
        }
        if (answer.equals("unreachable")) {
            return new WriteOutcome.NotSent("connect timed out");
        }
        if (answer.equals("lost before")) {
            return new WriteOutcome.Uncertain("no answer");
        }
        acts.add(SpecTime.write(clock.get()) + " " + kind(message));
        texts.add(text(message));
        if (answer.equals("lost behind")) {
            return new WriteOutcome.Uncertain("no answer");
        }
        return new WriteOutcome.Accepted("id-" + acts.size(), null, null, null);
    }

    private static String kind(OutboundMessage message) {
        if (message instanceof OutboundMessage.ChatMessage chat) {
            return chat.recipientId().endsWith("@s.whatsapp.net") ? "whatsapp" : "message";
        }
        if (message instanceof OutboundMessage.Email email) {
            return email.replyTo() == null ? "email" : "email in thread";
        }
        if (message instanceof OutboundMessage.ProfileVisit) {
            return "visit";
        }
        return message.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String text(OutboundMessage message) {
        String text = message instanceof OutboundMessage.Invitation invitation
                ? invitation.note()
                : message instanceof OutboundMessage.ChatMessage chat
                        ? chat.text()
                        : message instanceof OutboundMessage.Email email
                                ? email.subject() + " | " + email.body()
                                : message instanceof OutboundMessage.Inmail inmail
                                        ? inmail.subject() + " | " + inmail.text()
                                        : null;
        return text == null ? "-" : text;
    }

    /** Looks find what an answer was lost behind, and nothing that was lost before. */
    @Override
    public synchronized Sighting lookFor(OutboundMessage message, Instant notBefore) {
        boolean there = texts.contains(text(message));
        return there ? new Sighting.Seen(new WriteOutcome.Accepted("seen", null, null, null)) : new Sighting.Absent();
    }

    @Override
    public ProfileLookup lookup(String vendorAccountId, String identifier) {
        return new ProfileLookup.Found(new Profile(identifier, null, null, null, connected, Invitation.SENT_PENDING));
    }

    @Override
    public Credits lookUp(String vendorAccountId) {
        return new Credits.Known(credits);
    }
}
