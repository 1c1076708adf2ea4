package dev.overture.model.replies;

import dev.overture.model.Coded;
import java.util.Arrays;
import java.util.Locale;

/** What an answer is about. */
public enum ReplyKind implements Coded {
    /** The person wants to go on. */
    INTERESTED,
    /** The person said no, but not for ever. */
    NOT_INTERESTED,
    /** The person asks for more before they decide. */
    INFO_REQUEST,
    /** The person asks not to be contacted. */
    UNSUBSCRIBE,
    /** A machine answers for a person who is away. */
    OUT_OF_OFFICE,
    /** The words say that nobody is reached by this address any more. */
    BOUNCE,
    /** Anything else, or more than one of these at once: a human should read it. */
    OTHER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static ReplyKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of reply"));
    }
}
