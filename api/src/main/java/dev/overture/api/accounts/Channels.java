package dev.overture.api.accounts;

import dev.overture.api.problems.ApiException;
import dev.overture.model.sending.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The channels by our names and by Unipile's. */
final class Channels {

    private Channels() {}

    /** @throws ApiException if neither names a channel that is supported, or both do */
    static Channel of(@Nullable String channel, @Nullable String type) {
        if ((channel == null) == (type == null)) {
            throw ApiException.invalidField("missing", "channel", "say either the channel or Unipile's type");
        }
        String field = channel == null ? "type" : "channel";
        String word = (channel == null ? String.valueOf(type) : channel).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "linkedin" -> Channel.LINKEDIN;
            case "whatsapp" -> Channel.WHATSAPP;
            case "email", "mail", "google", "google_oauth", "outlook", "icloud", "exchange" -> Channel.EMAIL;
            default -> throw ApiException.invalidField("invalid", field, "must be linkedin, email or whatsapp");
        };
    }
}
