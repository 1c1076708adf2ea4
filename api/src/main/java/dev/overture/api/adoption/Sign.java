package dev.overture.api.adoption;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code send_queue} or {@code campaign_messages} tells about one message.
 *
 * @param type {@code connection_request}, {@code direct_message_2}, {@code follow_up_1}, {@code email_1} or {@code step_3}
 * @param at when it was sent, or was going to be
 * @param text under which its text is put away, or null where it has none
 */
record Sign(
        String table,
        String oldId,
        @Nullable String campaign,
        String prospect,
        String type,
        Kind kind,
        @Nullable Instant at,
        @Nullable String text,
        @Nullable String vendorId) {

    enum Kind {
        SENT,
        PLANNED,
        /** Begun or failed: it may have arrived all the same. */
        UNCERTAIN,
        /** Written by the person. */
        ANSWER
    }

    static final String[] TEXT_COLUMNS = {"message", "message_text", "content", "message_content"};

    private static final Set<String> SENT = Set.of("sent", "delivered", "read", "opened", "replied", "completed");
    private static final Set<String> PLANNED =
            Set.of("pending", "scheduled", "queued", "draft", "approved", "cancelled", "canceled", "skipped");
    private static final Set<String> THEIRS = Set.of("inbound", "incoming", "received");

    /** A row of the queue. */
    static Sign queued(OldRow row) {
        Instant sent = row.instant("sent_at");
        return of("send_queue", row, kind(row.text("status"), sent, Kind.PLANNED), sent);
    }

    /** A row of what was stored when it was sent. */
    static Sign stored(OldRow row) {
        String direction = row.text("direction");
        Instant sent = row.instant("sent_at");
        Kind kind = direction != null && THEIRS.contains(direction.toLowerCase(Locale.ROOT))
                ? Kind.ANSWER
                : kind(row.text("status"), sent, Kind.SENT);
        return of("campaign_messages", row, kind, sent == null ? row.instant("created_at") : sent);
    }

    private static Kind kind(@Nullable String status, @Nullable Instant sent, Kind usual) {
        String word = status == null ? "" : status.toLowerCase(Locale.ROOT);
        if (sent != null || SENT.contains(word)) {
            return Kind.SENT;
        }
        if (word.isEmpty()) {
            return usual;
        }
        return PLANNED.contains(word) ? Kind.PLANNED : Kind.UNCERTAIN;
    }

    private static Sign of(String table, OldRow row, Kind kind, @Nullable Instant at) {
        String type = row.text("message_type", "type");
        String prospect = row.text("prospect_id", "campaign_prospect_id");
        return new Sign(
                table,
                row.id(),
                row.text("campaign_id"),
                prospect == null ? "" : prospect,
                type == null ? "" : type.toLowerCase(Locale.ROOT),
                kind,
                at == null ? row.instant("scheduled_for", "updated_at", "created_at") : at,
                row.text(TEXT_COLUMNS) == null ? null : table + "/" + row.id(),
                row.text("unipile_message_id", "provider_message_id", "platform_message_id"));
    }

    @Override
    public String toString() {
        return "Sign[" + table + " " + type + " " + kind + "]";
    }
}
