package dev.overture.schema.imports;

import dev.overture.model.ids.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People turned into one array per column, so that many rows travel and are planned as one statement. Parts may be null. */
public record PersonColumns(List<PersonRow> people) {

    /** {@code id} of each. */
    public List<UUID> ids() {
        return column(person -> person.id().value());
    }

    /** {@code company_id} of each. */
    public List<UUID> companyIds() {
        return column(person -> value(person.companyId()));
    }

    /** {@code first_name} of each. */
    public List<String> firstNames() {
        return column(PersonRow::firstName);
    }

    /** {@code last_name} of each. */
    public List<String> lastNames() {
        return column(PersonRow::lastName);
    }

    /** {@code job_title} of each. */
    public List<String> jobTitles() {
        return column(PersonRow::jobTitle);
    }

    /** {@code company_name} of each. */
    public List<String> companyNames() {
        return column(PersonRow::companyName);
    }

    /** {@code industry} of each. */
    public List<String> industries() {
        return column(PersonRow::industry);
    }

    /** {@code location} of each. */
    public List<String> locations() {
        return column(PersonRow::location);
    }

    /** {@code linkedin_profile_url} of each. */
    public List<String> linkedinUrls() {
        return column(PersonRow::linkedinUrl);
    }

    /** {@code email_address} of each. */
    public List<String> emails() {
        return column(PersonRow::email);
    }

    /** {@code phone_number} of each. */
    public List<String> phones() {
        return column(PersonRow::phone);
    }

    private <T> List<T> column(Function<PersonRow, @Nullable T> part) {
        List<T> values = new ArrayList<>(people.size());
        people.forEach(person -> values.add(part.apply(person)));
        return values;
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
