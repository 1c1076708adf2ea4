package dev.overture.sandbox.chats;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.sandbox.wire.FormFields;
import java.util.List;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;
import org.jspecify.annotations.Nullable;

/** What a caller asks for when it starts a chat, in either of the two encodings. */
record StartChat(
        @Nullable String accountId,
        List<String> attendeesIds,
        @Nullable String text,
        @Nullable String subject,
        @Nullable Linkedin linkedin) {
    StartChat {
        attendeesIds = attendeesIds == null ? List.of() : List.copyOf(attendeesIds);
    }

    static StartChat of(FormDataMultiPart form) {
        FormFields fields = new FormFields(form);
        return new StartChat(
                fields.get("account_id"),
                fields.all("attendees_ids"),
                fields.get("text"),
                fields.get("subject"),
                new Linkedin(fields.get("linkedin[api]"), "true".equals(fields.get("linkedin[inmail]"))));
    }

    boolean isInmail() {
        return linkedin != null && Boolean.TRUE.equals(linkedin.inmail());
    }

    @Nullable
    String firstAttendee() {
        return attendeesIds.isEmpty() ? null : attendeesIds.get(0);
    }

    record Linkedin(
            @Nullable String api,
            @JsonProperty("inmail") @Nullable Boolean inmail) {}
}
