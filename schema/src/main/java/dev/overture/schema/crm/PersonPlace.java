package dev.overture.schema.crm;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import org.jspecify.annotations.Nullable;

/**
 * Behind whom a page of people begins. Its text is what {@link PeopleOrder#read} reads.
 *
 * @param company theirs in a list that goes by companies, null in one that goes by age
 */
public record PersonPlace(@Nullable CompanyId company, ProspectId person) {

    static final char BETWEEN = '/';

    @Override
    public String toString() {
        return company == null ? person.toString() : company + "" + BETWEEN + person;
    }
}
