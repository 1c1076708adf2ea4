package dev.overture.api.uploads;

import dev.overture.authoring.imports.PersonFields;
import dev.overture.authoring.imports.Phones;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a row in the form in which they are stored and compared.
 *
 * @param linkedinUrl the canonical URL
 * @param phone digits, with a leading plus where the number is international
 */
public record Addresses(
        @Nullable String linkedinUrl,
        @Nullable String email,
        @Nullable String phone) {

    static Addresses of(PersonFields fields) {
        return new Addresses(
                fields.linkedinUrl() == null ? null : fields.linkedinUrl().canonical(),
                fields.email() == null ? null : fields.email().value(),
                fields.phone() == null ? null : phone(fields.phone()));
    }

    /** The one spelling of a number, {@code +49301} for {@code 0049 (0)30 1}; null for what is none. */
    public static @Nullable String phone(String written) {
        return Phones.canonical(written, null);
    }
}
