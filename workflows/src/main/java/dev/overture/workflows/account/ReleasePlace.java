package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.MessageId;
import java.time.Instant;

/** A place in the order in which held messages get their slots. */
public record ReleasePlace(
        @JsonProperty("first_contact") boolean firstContact,
        @JsonProperty("due_at") Instant dueAt,
        @JsonProperty("message") MessageId message) {}
