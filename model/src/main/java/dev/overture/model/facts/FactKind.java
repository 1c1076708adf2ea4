package dev.overture.model.facts;

import dev.overture.model.Coded;
import java.util.Locale;

/** What can have happened outside; the CHECK constraint of {@code prospect_events.kind} is tested against it. */
public enum FactKind implements Coded {
    /** The person accepted our connection request, or turned out to be connected. */
    CONNECTION_ACCEPTED,
    /** Our connection request is gone, and the person is no connection: declined, or withdrawn outside. */
    INVITATION_DECLINED,
    /** The person wrote back, on any channel. */
    REPLIED,
    /** A machine answered that the person is away; nobody read our message yet. */
    OUT_OF_OFFICE,
    /** The person asked not to be contacted. */
    UNSUBSCRIBED,
    /** An e-mail to the person came back. */
    BOUNCED,
    /** The person opened an e-mail. */
    EMAIL_OPENED,
    /** The person followed a link of an e-mail. */
    LINK_CLICKED,
    /** The person read a message. */
    MESSAGE_READ,
    /** The account's owner wrote to the person by hand. */
    WRITTEN_BY_HAND;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static FactKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
