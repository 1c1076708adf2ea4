package dev.overture.sandbox.declare;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.wire.FieldError;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as declared.
 *
 * @param caps the judge's limits, per kind; the sandbox itself never refuses because of them
 * @param gaps the judge's least milliseconds between two sends of a kind
 * @param vendorCaps the vendor's own limits: a send beyond them is refused and never counts
 * @param inmailCredits InMails left; 10,000 when missing, and only for premium accounts
 * @param timeZone the zone of the local day; UTC when missing
 */
public record AccountDeclaration(
        @JsonProperty("id") String id,
        @JsonProperty("type") AccountType type,
        @Nullable String name,
        @Nullable String providerId,
        @Nullable String publicIdentifier,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String timeZone,
        Map<Kind, Cap> caps,
        Map<Kind, Long> gaps,
        Map<Kind, Cap> vendorCaps,
        @Nullable Integer inmailCredits,
        @Nullable Boolean premium) {
    public AccountDeclaration {
        FieldError.required("id", id);
        if (type == null) {
            throw new FieldError("type", "is required");
        }
        FieldError.atLeast(0, "inmail_credits", inmailCredits);
        caps = caps == null ? Map.of() : Map.copyOf(caps);
        gaps = gaps == null ? Map.of() : Map.copyOf(gaps);
        vendorCaps = vendorCaps == null ? Map.of() : Map.copyOf(vendorCaps);
        gaps.forEach((kind, gap) -> FieldError.atLeast(0, "gaps." + kind, gap));
        zone(timeZone);
    }

    /** An account of which only id and type are known. */
    public static AccountDeclaration of(String id, AccountType type) {
        return new AccountDeclaration(
                id, type, null, null, null, null, null, null, Map.of(), Map.of(), Map.of(), null, null);
    }

    /** The zone of the account's local day. */
    public ZoneId zone() {
        return zone(timeZone);
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return ZoneId.of(name == null ? "UTC" : name);
        } catch (DateTimeException e) {
            throw new FieldError("time_zone", "is not a time zone such as Europe/Berlin");
        }
    }
}
