package dev.overture.sandbox.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** The vendor's webhook sources and the events each knows; the first is the default. */
public enum Source {
    MESSAGING(
            "message_received",
            "message_read",
            "message_reaction",
            "message_edited",
            "message_deleted",
            "message_delivered"),
    USERS("new_relation"),
    EMAIL("mail_received", "mail_sent", "mail_moved"),
    EMAIL_TRACKING("mail_opened", "mail_link_clicked"),
    ACCOUNT_STATUS();

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> events;

    Source(String... events) {
        this.events = List.of(events);
    }

    /** Every event of this source; empty where the source delivers whatever there is. */
    public List<String> events() {
        return events;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
