package dev.overture.schema.search;

import dev.overture.schema.Column;
import java.util.List;
import java.util.UUID;

/** People who were found, turned into one array per column. Parts may be null. */
public record FoundColumns(List<FoundPerson> people) {

    /** Copies the list. */
    public FoundColumns {
        people = List.copyOf(people);
    }

    /** {@code id} of each. */
    public List<UUID> ids() {
        return Column.of(people, each -> each.id().value());
    }

    /** {@code company_id} of each. */
    public List<UUID> companyIds() {
        return Column.of(
                people,
                each -> each.companyId() == null ? null : each.companyId().value());
    }

    /** {@code full_name} of each. */
    public List<String> names() {
        return Column.of(people, FoundPerson::name);
    }

    /** {@code first_name} of each. */
    public List<String> firstNames() {
        return Column.of(people, FoundPerson::firstName);
    }

    /** {@code last_name} of each. */
    public List<String> lastNames() {
        return Column.of(people, FoundPerson::lastName);
    }

    /** {@code job_title} of each. */
    public List<String> titles() {
        return Column.of(people, FoundPerson::title);
    }

    /** {@code company_name} of each. */
    public List<String> companies() {
        return Column.of(people, FoundPerson::company);
    }

    /** {@code location} of each. */
    public List<String> locations() {
        return Column.of(people, FoundPerson::location);
    }

    /** {@code headline} of each. */
    public List<String> headlines() {
        return Column.of(people, FoundPerson::headline);
    }

    /** {@code linkedin_profile_url} of each. */
    public List<String> urls() {
        return Column.of(people, FoundPerson::linkedinUrl);
    }
}
