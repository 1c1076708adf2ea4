package dev.overture.api.versions;

import dev.overture.model.ids.CampaignProspectId;
import java.util.List;

/**
 * What became of a move.
 *
 * @param moved how many follow the version now
 * @param accepted how many will, as soon as their workflows have come to a point where they send nothing
 * @param refused those who do not, at most 1,000, and why
 */
public record MovedResponse(int moved, int accepted, List<Refused> refused) {

    /** Copies the list. */
    public MovedResponse {
        refused = List.copyOf(refused);
    }

    /** Somebody who was not moved. */
    public record Refused(CampaignProspectId id, String code) {}
}
