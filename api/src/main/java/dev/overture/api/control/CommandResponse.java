package dev.overture.api.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command.
 *
 * @param id of the command, by which the timeline shows it
 * @param outcome {@code done}, or {@code accepted} where the workflow has yet to carry it out
 * @param status of the campaign or the prospect now
 * @param inFlight messages that were on their way before the command and may still arrive
 * @param step where the prospect stands now; null where the command did not move it, or its sequence is over
 * @param arrived the person in the other campaign, where they were moved there
 * @param people how many prospects were released or ended; null where the command is about one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommandResponse(
        UUID id,
        String outcome,
        String status,
        List<MessageId> inFlight,
        @Nullable String step,
        @Nullable CampaignProspectId arrived,
        @Nullable Integer people) {

    /** Copies the list. */
    public CommandResponse {
        inFlight = List.copyOf(inFlight);
    }

    static CommandResponse done(UUID id, String status, List<MessageId> inFlight) {
        return new CommandResponse(id, "done", status, inFlight, null, null, null);
    }

    CommandResponse arrived(CampaignProspectId elsewhere) {
        return new CommandResponse(id, outcome, status, inFlight, step, elsewhere, people);
    }

    CommandResponse people(int count) {
        return new CommandResponse(id, outcome, status, inFlight, step, arrived, count);
    }
}
