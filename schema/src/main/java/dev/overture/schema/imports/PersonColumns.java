package dev.overture.schema.imports;

import dev.overture.model.ids.Id;
import dev.overture.schema.Column;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People turned into one array per column, so that many rows travel and are planned as one statement. Parts may be null. */
public record PersonColumns(List<PersonRow> people) {

    /** {@code id} of each. */
    public List<UUID> ids() {
        return Column.of(people, person -> person.id().value());
    }

    /** {@code company_id} of each. */
    public List<UUID> companyIds() {
        return Column.of(people, person -> value(person.companyId()));
    }

    /** {@code first_name} of each. */
    public List<String> firstNames() {
        return Column.of(people, PersonRow::firstName);
    }

    /** {@code last_name} of each. */
    public List<String> lastNames() {
        return Column.of(people, PersonRow::lastName);
    }

    /** {@code job_title} of each. */
    public List<String> jobTitles() {
        return Column.of(people, PersonRow::jobTitle);
    }

    /** {@code company_name} of each. */
    public List<String> companyNames() {
        return Column.of(people, PersonRow::companyName);
    }

    /** {@code industry} of each. */
    public List<String> industries() {
        return Column.of(people, PersonRow::industry);
    }

    /** {@code location} of each. */
    public List<String> locations() {
        return Column.of(people, PersonRow::location);
    }

    /** {@code linkedin_profile_url} of each. */
    public List<String> linkedinUrls() {
        return Column.of(people, PersonRow::linkedinUrl);
    }

    /** {@code email_address} of each. */
    public List<String> emails() {
        return Column.of(people, PersonRow::email);
    }

    /** {@code phone_number} of each. */
    public List<String> phones() {
        return Column.of(people, PersonRow::phone);
    }

    private static @Nullable UUID value(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
