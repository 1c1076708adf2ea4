package dev.overture.schema.inbox;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;

/** The account that a delivery is about. */
public record InboxAccount(AccountId id, WorkspaceId workspaceId, Channel channel) {}
