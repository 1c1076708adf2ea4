package dev.overture.schema.campaigns;

import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;

/** How many messages of this kind stand at this status. */
public record LedgerCount(MessageStatus status, MessageKind kind, long count) {}
