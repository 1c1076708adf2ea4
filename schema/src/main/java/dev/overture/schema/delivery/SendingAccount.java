package dev.overture.schema.delivery;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery needs to know of an account.
 *
 * @param timeZone an IANA zone id
 * @param country an ISO 3166-1 alpha-2 code, or null for no public holidays
 * @param policy a send policy as JSON
 * @param rampBegan the local day on which its ramp-up began
 * @param slowUntil until when it sends half the invitations a day, since the vendor warned; or null
 */
public record SendingAccount(
        AccountId id,
        WorkspaceId workspaceId,
        String vendorAccountId,
        String timeZone,
        @Nullable String country,
        String policy,
        LocalDate rampBegan,
        @Nullable Instant slowUntil) {}
