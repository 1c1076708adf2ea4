package dev.overture.activities.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.policy.SendPolicy;
import dev.overture.schema.delivery.SendingAccount;

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
}
