package dev.overture.schema.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.sending.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts that a prospect is written to with. */
public interface AssignedAccounts {

    /** On LinkedIn. */
    @Nullable
    AccountId linkedinAccountId();

    /** By e-mail. */
    @Nullable
    AccountId emailAccountId();

    /** On WhatsApp. */
    @Nullable
    AccountId whatsappAccountId();

    /** The one of a channel, if one was assigned. */
    default Optional<AccountId> account(Channel channel) {
        return Optional.ofNullable(
                switch (channel) {
                    case LINKEDIN -> linkedinAccountId();
                    case EMAIL -> emailAccountId();
                    case WHATSAPP -> whatsappAccountId();
                });
    }
}
