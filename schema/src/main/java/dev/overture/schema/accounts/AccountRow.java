package dev.overture.schema.accounts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.PolicyPreset;
import dev.overture.model.sending.Channel;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sender identity.
 *
 * @param country ISO 3166-1 alpha-2, lower case, or null where no public holidays are kept
 * @param policyPreset the name of the policy, or null for one of its own
 * @param policy the policy's JSON
 */
public record AccountRow(
        AccountId id,
        WorkspaceId workspaceId,
        Channel channel,
        String vendorAccountId,
        String name,
        String timeZone,
        @Nullable String country,
        @Nullable PolicyPreset policyPreset,
        String policy,
        LocalDate rampBegan,
        Instant createdAt) {}
