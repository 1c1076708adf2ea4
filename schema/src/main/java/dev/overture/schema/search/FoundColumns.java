package dev.overture.schema.search;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People who were found, turned into one array per column. Parts may be null. */
public record FoundColumns(List<FoundPerson> people) {

    /** Copies the list. */
    public FoundColumns {
        people = List.copyOf(people);
    }

    /** {@code id} of each. */
    public List<UUID> ids() {
        return column(each -> each.id().value());
    }

    /** {@code company_id} of each. */
    public List<UUID> companyIds() {
        return column(each -> each.companyId() == null ? null : each.companyId().value());
    }

    /** {@code full_name} of each. */
    public List<String> names() {
        return column(FoundPerson::name);
    }

    /** {@code first_name} of each. */
    public List<String> firstNames() {
        return column(FoundPerson::firstName);
    }

    /** {@code last_name} of each. */
    public List<String> lastNames() {
        return column(FoundPerson::lastName);
    }

    /** {@code job_title} of each. */
    public List<String> titles() {
        return column(FoundPerson::title);
    }

    /** {@code company_name} of each. */
    public List<String> companies() {
        return column(FoundPerson::company);
    }

    /** {@code location} of each. */
    public List<String> locations() {
        return column(FoundPerson::location);
    }

    /** {@code headline} of each. */
    public List<String> headlines() {
        return column(FoundPerson::headline);
    }

    /** {@code linkedin_profile_url} of each. */
    public List<String> urls() {
        return column(FoundPerson::linkedinUrl);
    }

    private <T> List<T> column(Function<FoundPerson, @Nullable T> part) {
        List<T> values = new ArrayList<>(people.size());
        people.forEach(person -> values.add(part.apply(person)));
        return values;
    }
}
