package dev.overture.schema.crm;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.segments.SegmentFilter;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** How a list of people goes on. */
public enum PeopleOrder {
    /** The oldest first. */
    BY_AGE("p.id", "p.id > :after"),
    /** The oldest company first, and within each the oldest first; there is nobody without a company in it. */
    BY_COMPANY("p.company_id, p.id", "c.id >= :company and (p.company_id, p.id) > (:company, :after)");

    /** So many people are looked at for each one that is wanted. */
    private static final int PEOPLE_FOR_ONE = 50;

    private final String columns;
    private final String behind;

    PeopleOrder(String columns, String behind) {
        this.columns = columns;
        this.behind = behind;
    }

    /** The order of a segment: by companies where it wants something of them, for then PostgreSQL needs to look no further than a page. */
    public static PeopleOrder of(SegmentFilter filter) {
        return filter.wantsCompany() ? BY_COMPANY : BY_AGE;
    }

    /** What to order by, as SQL over people {@code p}. */
    public String columns() {
        return columns;
    }

    /** What holds of everybody behind a place, as SQL over people {@code p} and, by company, companies {@code c}; {@link #bind} binds it. */
    public String behind(@Nullable PersonPlace after) {
        return after == null ? "" : " and " + behind;
    }

    /** Binds what a page is asked for by: {@code limit}, {@code window} if the text has it, and what {@link #behind} asks for. */
    public static void bind(Query query, String text, @Nullable PersonPlace after, int limit) {
        query.bind("limit", limit);
        if (text.contains(":window")) {
            query.bind("window", limit * PEOPLE_FOR_ONE);
        }
        if (after != null) {
            query.bind("after", after.person());
            if (after.company() != null) {
                query.bind("company", after.company());
            }
        }
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
