package dev.overture.schema.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.sending.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which sequence a prospect follows, and with which accounts. */
public record Assignment(
        CampaignProspectId id,
        CampaignId campaignId,
        ProspectId prospectId,
        SequenceId sequenceId,
        @Nullable AccountId linkedinAccountId,
        @Nullable AccountId emailAccountId,
        @Nullable AccountId whatsappAccountId) {

    /** The account that this prospect is written to with on a channel, if one was assigned. */
    public Optional<AccountId> account(Channel channel) {
        return Optional.ofNullable(
                switch (channel) {
                    case LINKEDIN -> linkedinAccountId;
                    case EMAIL -> emailAccountId;
                    case WHATSAPP -> whatsappAccountId;
                });
    }
}
