package dev.overture.api.adoption;

import dev.overture.model.prospects.LinkedInUrl;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an older system knew of somebody's profile. Its columns for the vendor's ids could hold a slug as well, which must never
 * be taken for an id: what something is decides, not where it stands.
 *
 * @param providerId an id, as the vendor gave it
 * @param slug the public name
 */
record VendorIds(@Nullable String providerId, @Nullable String slug, boolean slugInIdColumn) {

    private static final String[] ID_COLUMNS = {
        "linkedin_provider_id", "linkedin_user_id", "unipile_provider_id", "provider_id", "linkedin_id"
    };

    static VendorIds of(OldRow row, OldRow extra, PersonColumnsOf columns) {
        Optional<LinkedInUrl> inColumn = Stream.of(row.text(ID_COLUMNS), extra.text(ID_COLUMNS))
                .flatMap(each -> columns.profile(each).stream())
                .findFirst();
        Optional<LinkedInUrl> profile = columns.profile(row.text("linkedin_profile_url", "linkedin_url"));
        Optional<LinkedInUrl> id = Stream.concat(inColumn.stream(), profile.stream())
                .filter(each -> each.kind() == LinkedInUrl.Kind.PROVIDER_ID)
                .findFirst();
        Optional<LinkedInUrl> slug = Stream.concat(profile.stream(), inColumn.stream())
                .filter(each -> each.kind() == LinkedInUrl.Kind.VANITY)
                .findFirst();
        return new VendorIds(
                id.map(LinkedInUrl::identifier).orElse(null),
                slug.map(LinkedInUrl::identifier).orElse(null),
                inColumn.filter(each -> each.kind() == LinkedInUrl.Kind.VANITY).isPresent());
    }

    /** The address of the profile. */
    Optional<LinkedInUrl> profile() {
        return slug != null
                ? Optional.of(new LinkedInUrl(LinkedInUrl.Kind.VANITY, slug))
                : Optional.ofNullable(providerId).map(id -> new LinkedInUrl(LinkedInUrl.Kind.PROVIDER_ID, id));
    }
}
