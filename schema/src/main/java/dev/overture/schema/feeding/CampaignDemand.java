package dev.overture.schema.feeding;

import dev.overture.model.ids.CampaignId;
import dev.overture.model.sending.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Whom an active campaign has yet to start, by the accounts that they lack.
 *
 * @param firstKind the kind of the first message of its newest sequence; null where it sends none
 */
public record CampaignDemand(
        CampaignId campaign, @Nullable String firstKind, int withoutLinkedin, int withoutEmail, int withoutWhatsapp) {

    /** How many may be given any account of a channel. */
    public int free(Channel channel) {
        return switch (channel) {
            case LINKEDIN -> withoutLinkedin;
            case EMAIL -> withoutEmail;
            case WHATSAPP -> withoutWhatsapp;
        };
    }
}
