package dev.overture.api.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.model.policy.SendPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Makes a Unipile account known.
 *
 * @param channel {@code linkedin}, {@code email} or {@code whatsapp}
 * @param type the same in Unipile's words, such as {@code LINKEDIN} or {@code GOOGLE_OAUTH}, instead of {@code channel}
 * @param unipileAccountId Unipile's id of the account
 * @param name what people call it; Unipile's id where nothing is said
 * @param timeZone in which its working hours are meant, such as {@code Europe/Berlin}
 * @param country whose public holidays are days off, two letters of ISO 3166-1
 * @param preset the name of a policy; {@code conservative} where neither this nor a policy is given
 * @param policy a policy of its own, instead of {@code preset}
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CreateAccountRequest(
        @Nullable String channel,
        @Nullable String type,
        @NotBlank @Size(max = 200) String unipileAccountId,
        @Size(max = 200) @Nullable String name,
        @NotBlank String timeZone,
        @Pattern(regexp = "[A-Za-z]{2}") @Nullable String country,

        @Schema(allowableValues = {"conservative", "vendor", "seed", "demo"}) @Nullable
        String preset,

        @Schema(implementation = SendPolicy.class) @Nullable JsonNode policy) {}
