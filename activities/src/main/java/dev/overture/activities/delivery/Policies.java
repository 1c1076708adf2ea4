package dev.overture.activities.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.policy.SendPolicy;
import dev.overture.schema.delivery.DeliverySubject;
import dev.overture.schema.delivery.SendingAccount;
import org.jspecify.annotations.Nullable;

/** Reads the policies of accounts. */
final class Policies {

    private final ObjectMapper json;

    Policies(ObjectMapper json) {
        this.json = json;
    }

    SendPolicy of(SendingAccount account) {
        try {
            return json.readValue(account.policy(), SendPolicy.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the policy of account " + account.id() + " cannot be read", e);
        }
    }

    /** When a prospect's campaign may write; null for always. */
    @Nullable
    CampaignWindow windowOf(DeliverySubject subject) {
        String window = subject.campaignWindow();
        try {
            return window == null ? null : json.readValue(window, CampaignWindow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the window of campaign " + subject.campaignId() + " cannot be read", e);
        }
    }
}
