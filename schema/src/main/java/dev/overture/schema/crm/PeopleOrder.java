package dev.overture.schema.crm;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.segments.SegmentFilter;
import org.jspecify.annotations.Nullable;

/** How a list of people goes on. */
public enum PeopleOrder {
    /** The oldest first. */
    BY_AGE,
    /** The oldest company first, and within each the oldest first; there is nobody without a company in it. */
    BY_COMPANY;

    /** The order of a segment: by companies where it wants something of them, for then PostgreSQL needs to look no further than a page. */
    public static PeopleOrder of(SegmentFilter filter) {
        return filter.wantsCompany() ? BY_COMPANY : BY_AGE;
    }

    /** Where somebody of such a list stands in it. */
    public PersonPlace place(@Nullable CompanyId company, ProspectId person) {
        return new PersonPlace(this == BY_COMPANY ? company : null, person);
    }

    /**
     * Reads the text of a place in such a list.
     *
     * @throws IllegalArgumentException if it is none
     */
    public PersonPlace read(String text) {
        int between = text.indexOf(PersonPlace.BETWEEN);
        if (between < 0 != (this == BY_AGE)) {
            throw new IllegalArgumentException("a place in a list that goes otherwise");
        }
        CompanyId company = between < 0 ? null : CompanyId.of(text.substring(0, between));
        return new PersonPlace(company, ProspectId.of(text.substring(between + 1)));
    }
}
