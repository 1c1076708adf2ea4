package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the row of a campaign prospect itself tells of a send, and one older system tells nowhere else.
 *
 * @param messageId the vendor's id of the message; null where the row says no more than that it was sent
 */
record SentMark(@Nullable String messageId) {

    private static final Set<String> NO = Set.of("false", "no", "0");

    /** Null where the row tells of none. */
    static @Nullable SentMark of(OldRow row, ObjectMapper json) {
        OldRow data = row.object("personalization_data", json);
        String column = row.text("unipile_message_id");
        String id = column == null ? data.text("unipile_message_id") : column;
        String sent = data.text("message_sent");
        boolean said = sent != null && !NO.contains(sent.toLowerCase(Locale.ROOT));
        return id != null || said ? new SentMark(id) : null;
    }

    @Override
    public String toString() {
        return "SentMark[]";
    }
}
