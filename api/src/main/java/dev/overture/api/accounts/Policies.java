package dev.overture.api.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.model.policy.PolicyPreset;
import dev.overture.model.policy.SendPolicy;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a request may say about an account's policy. */
final class Policies {

    private final ObjectMapper json;
    private final boolean allowDemoPreset;

    Policies(ObjectMapper json, boolean allowDemoPreset) {
        this.json = json;
        this.allowDemoPreset = allowDemoPreset;
    }

    /**
     * A policy to be stored.
     *
     * @param json of the {@link SendPolicy}
     */
    record Chosen(@Nullable PolicyPreset preset, String json) {}

    /** The policy of an account that is made known: conservative where nothing is said. */
    Chosen forNew(@Nullable String preset, @Nullable JsonNode policy, @Nullable String country) {
        return absent(policy) && preset == null ? of(PolicyPreset.CONSERVATIVE, country) : of(preset, policy, country);
    }

    /**
     * @param country whose weekend a preset keeps, or null
     * @throws ApiException unless exactly one of the two is given, known, valid and allowed
     */
    Chosen of(@Nullable String preset, @Nullable JsonNode policy, @Nullable String country) {
        if (policy != null && !policy.isNull()) {
            if (preset != null) {
                throw ApiException.invalidField("conflicting", "policy", "give either a preset or a policy");
            }
            return new Chosen(null, text(PolicyReader.read(policy)));
        }
        if (preset == null) {
            throw ApiException.invalidField("missing", "preset", "give a preset or a policy");
        }
        return of(
                Arrays.stream(PolicyPreset.values())
                        .filter(known -> known.code().equals(preset))
                        .findFirst()
                        .orElseThrow(() -> ApiException.invalidField("invalid", "preset", "must be one of " + names())),
                country);
    }

    private Chosen of(PolicyPreset preset, @Nullable String country) {
        if (preset == PolicyPreset.DEMO && !allowDemoPreset) {
            throw ApiException.invalidField(
                    "preset_not_allowed",
                    "preset",
                    "'demo' knows no limits and is for the sandbox only; this installation does not allow it");
        }
        return new Chosen(preset, text(preset.policy(country)));
    }

    private static boolean absent(@Nullable JsonNode policy) {
        return policy == null || policy.isNull();
    }

    private static String names() {
        return Arrays.stream(PolicyPreset.values()).map(PolicyPreset::code).collect(Collectors.joining(", "));
    }

    private String text(SendPolicy policy) {
        try {
            return json.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy is always JSON", e);
        }
    }
}
