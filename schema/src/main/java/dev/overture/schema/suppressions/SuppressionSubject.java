package dev.overture.schema.suppressions;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who or what must not be contacted: exactly one of these.
 *
 * @param emailAddress in the spelling of {@code EmailAddress}
 * @param domain in the spelling of {@code MailDomain}; those below it are meant too
 */
public record SuppressionSubject(
        @Nullable ProspectId prospectId,
        @Nullable String emailAddress,
        @Nullable String domain,
        @Nullable CompanyId companyId) {

    /** @throws IllegalArgumentException unless there is exactly one */
    public SuppressionSubject {
        if (Stream.of(prospectId, emailAddress, domain, companyId)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new IllegalArgumentException("a suppression has one subject");
        }
    }

    /** This person. */
    public static SuppressionSubject of(ProspectId prospect) {
        return new SuppressionSubject(prospect, null, null, null);
    }

    /** Everybody of this company. */
    public static SuppressionSubject of(CompanyId company) {
        return new SuppressionSubject(null, null, null, company);
    }

    /** Whoever has this address. */
    public static SuppressionSubject ofAddress(String emailAddress) {
        return new SuppressionSubject(null, emailAddress, null, null);
    }

    /** Whoever has an address of this domain. */
    public static SuppressionSubject ofDomain(String domain) {
        return new SuppressionSubject(null, null, domain, null);
    }

    @Override
    public String toString() {
        return "SuppressionSubject[]";
    }
}
