package dev.overture.activities.delivery;

import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.links.UnsubscribeLinks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The links to ourselves in what is sent.
 *
 * @param unsubscribe makes the links to unsubscribe, where it is configured
 * @param asHeaders whether e-mails carry them in headers as well
 */
public record Links(Optional<UnsubscribeLinks> unsubscribe, boolean asHeaders) {

    /** No links. */
    public static final Links NONE = new Links(Optional.empty(), false);

    /** What an e-mail carries in its headers; null for nothing. */
    @Nullable
    String header(CampaignProspectId somebody) {
        return asHeaders ? unsubscribe.map(links -> links.of(somebody)).orElse(null) : null;
    }
}
