package dev.overture.model.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one prospect in one campaign, which is one workflow. Its JSON form is the plain UUID string. */
public record CampaignProspectId(@JsonValue UUID value) implements Id {

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    @JsonCreator
    public static CampaignProspectId of(String text) {
        return new CampaignProspectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
