package dev.overture.workflows.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.AccountId;

/**
 * Asks how an account stands.
 *
 * @param verify whether the vendor is to be asked; it is in any case while it is said to be disconnected
 */
public record LookRequest(
        @JsonProperty("account") AccountId account,
        @JsonProperty("verify") boolean verify) {}
