package dev.overture.schema.accounts;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that is held and that no open hold without an end keeps any more.
 *
 * @param notBefore the latest known end of holds that apply, or null where there is none
 */
public record HeldMessage(
        MessageId id,
        WorkspaceId workspaceId,
        CampaignProspectId campaignProspectId,
        StepId stepId,
        MessageKind kind,
        boolean firstContact,
        Instant dueAt,
        int revision,
        @Nullable Instant notBefore) {}
