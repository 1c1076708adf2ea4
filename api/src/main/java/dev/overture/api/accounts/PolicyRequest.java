package dev.overture.api.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.model.policy.SendPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives an account another policy; exactly one of the two.
 *
 * @param preset the name of a policy
 * @param policy a policy of its own
 */
public record PolicyRequest(
        @Schema(allowableValues = {"conservative", "vendor", "seed", "demo"}) @Nullable
        String preset,

        @Schema(implementation = SendPolicy.class) @Nullable JsonNode policy) {}
