package dev.overture.schema.outbox;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;

/** An account whose workflow does not answer. */
public record AccountRun(AccountId id, WorkspaceId workspaceId) {}
