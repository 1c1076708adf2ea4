package dev.overture.sandbox.declare;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an answer is; only people's own words count as a reply for the judge. */
public enum Manner {
    /** Whatever the person thinks of it. */
    ANSWER("Thanks, I have a question.", true),
    /** A machine says that the person is away. */
    OUT_OF_OFFICE("I am out of the office and will answer when I am back.", false),
    /** The person wants to hear no more. */
    UNSUBSCRIBE("Please unsubscribe me and do not write to me again.", true),
    /** A mail system says that an e-mail could not be delivered. */
    BOUNCE("smtp; 550 5.1.1 The recipient's address is unknown", false);

    private final String usualWords;
    private final boolean reply;

    Manner(String usualWords, boolean reply) {
        this.usualWords = usualWords;
        this.reply = reply;
    }

    /** What is said where nothing else is scripted; for a bounce the diagnosis. */
    public String usualWords() {
        return usualWords;
    }

    /** Whether whoever sent to this person must stop once this is known. */
    public boolean isReply() {
        return reply;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
