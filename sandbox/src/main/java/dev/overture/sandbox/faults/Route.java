package dev.overture.sandbox.faults;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.overture.sandbox.judge.Kind;
import java.util.Locale;

/** What a fault can be switched on for: the kinds of send, and the reads that matter to a client in doubt. */
public enum Route {
    INVITATION(true),
    MESSAGE(true),
    INMAIL(true),
    EMAIL(true),
    WHATSAPP(true),
    WITHDRAWAL(true),
    PROFILE_VISIT(true),
    ACCOUNTS(false),
    PROFILE(false),
    SENT_INVITATIONS(false),
    RECEIVED_INVITATIONS(false),
    RELATIONS(false),
    CHATS(false),
    MESSAGES(false),
    EMAILS(false),
    SEARCH(false),
    ANY_WRITE(true),
    ANY_READ(false),
    ANY(false);

    private final boolean write;

    Route(boolean write) {
        this.write = write;
    }

    /** The route on which sends of a kind arrive. */
    public static Route of(Kind kind) {
        return valueOf(kind.name());
    }

    boolean covers(Route called) {
        return switch (this) {
            case ANY -> true;
            case ANY_WRITE -> called.write;
            case ANY_READ -> !called.write;
            default -> this == called;
        };
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
