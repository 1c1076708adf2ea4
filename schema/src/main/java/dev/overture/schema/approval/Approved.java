package dev.overture.schema.approval;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved item on its way into a campaign.
 *
 * @param there the campaign prospect that the person is already
 * @param suppressed whether the person must not be contacted
 * @param replied whether the person has written since they were approved
 */
public record Approved(
        UUID item, ProspectId person, @Nullable CampaignProspectId there, boolean suppressed, boolean replied) {}
