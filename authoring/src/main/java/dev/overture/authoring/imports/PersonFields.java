package dev.overture.authoring.imports;

import dev.overture.model.prospects.EmailAddress;
import dev.overture.model.prospects.LinkedInUrl;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row says about one person. Texts are trimmed, at most 2,000 characters, in plain composed letters; null is
 * unknown. At least one of LinkedIn address, e-mail address and phone is there.
 *
 * @param linkedinUrl its {@code canonical()} is the key under which the person is known
 * @param email its {@code value()} is the key where there is no LinkedIn address
 * @param phone as written
 * @param custom every other column with a value, by its name in snake case, in the order of the file
 */
public record PersonFields(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String companyName,
        @Nullable String jobTitle,
        @Nullable LinkedInUrl linkedinUrl,
        @Nullable EmailAddress email,
        @Nullable String phone,
        Map<String, String> custom) {

    /** Copies the map. */
    public PersonFields {
        custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
    }
}
