package dev.overture.schema.segments;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may come into a campaign.
 *
 * @param there whether they are in it
 * @param suppressed whether they must not be contacted
 * @param elsewhere whether they are under way in another campaign
 * @param recent whether somebody wrote to them not long ago
 */
public record Candidate(
        ProspectId id,
        @Nullable CompanyId companyId,
        boolean there,
        boolean suppressed,
        boolean elsewhere,
        boolean recent) {}
