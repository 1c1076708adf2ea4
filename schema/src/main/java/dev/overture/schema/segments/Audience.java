package dev.overture.schema.segments;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.segments.SegmentFilter;
import dev.overture.schema.Estimate;
import dev.overture.schema.PlannedAnew;
import dev.overture.schema.Serially;
import dev.overture.schema.crm.PeopleOrder;
import dev.overture.schema.crm.PersonPlace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The people whom a filter means, in one workspace. */
public final class Audience {

    private static final String COLUMNS =
            "p.id, p.company_id, coalesce(p.full_name, nullif(concat_ws(' ', p.first_name, p.middle_name, p.last_name), ''))"
                    + " as name, p.job_title as position, p.company_name, p.linkedin_profile_url, p.email_address";

    private final Handle handle;
    private final WorkspaceId workspace;
    private final SegmentSql sql;
    private final PeopleOrder order;

    /** Asks through this handle. */
    public Audience(Handle handle, WorkspaceId workspace, SegmentFilter filter) {
        this.handle = handle;
        this.workspace = workspace;
        this.sql = SegmentSql.of(filter);
        this.order = PeopleOrder.of(filter);
    }

    /** How many they are. */
    public long count() {
        return bound("select count(*) from " + sql.fromWhere())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Those behind {@code after}, in the {@link PeopleOrder} of the filter. By company, PostgreSQL reads only as far as the page
     * takes. By age, where a segment is dense, they are among the next people; PostgreSQL, which believes
     * that of every segment when it is asked for a few, would read all people where it is not. So a dense one is looked for among
     * the next people, and any other is found by its indexes and then put in order.
     */
    public List<SegmentPerson> page(@Nullable PersonPlace after, int limit) {
        if (canBeNear()) {
            List<SegmentPerson> near = people(among(after), after, limit);
            if (near.size() == limit) {
                return near;
            }
        }
        return Serially.ask(handle, () -> people(far(after), after, limit));
    }

    private boolean canBeNear() {
        if (order == PeopleOrder.BY_COMPANY) {
            return false;
        }
        Map<String, Object> values = new HashMap<>(sql.values());
        values.put("workspace", workspace);
        return Estimate.dense(handle, "select 1 from " + sql.fromWhere(), values);
    }

    private List<SegmentPerson> people(String text, @Nullable PersonPlace after, int limit) {
        return paged(text, after, limit)
                .registerRowMapper(ConstructorMapper.factory(SegmentPerson.class))
                .mapTo(SegmentPerson.class)
                .list();
    }

    private Query paged(String text, @Nullable PersonPlace after, int limit) {
        Query query = bound(text);
        PeopleOrder.bind(query, text, after, limit);
        return query;
    }

    private String among(@Nullable PersonPlace after) {
        String window = "(select * from workspace_prospects p where workspace_id = :workspace" + order.behind(after)
                + " order by id limit :window)";
        return "select " + COLUMNS + " from " + sql.fromWhere(window) + " order by p.id limit :limit";
    }

    private String far(@Nullable PersonPlace after) {
        String found = "select " + COLUMNS + " from " + sql.fromWhere() + order.behind(after);
        return order == PeopleOrder.BY_COMPANY
                ? found + " order by " + order.columns() + " limit :limit"
                : "select * from (" + found + " offset 0) found order by id limit :limit";
    }

    /** How PostgreSQL counts them, as {@code explain analyze} tells it; runs the statement. */
    public List<String> explainCount() {
        return bound("explain (analyze, buffers) select count(*) from " + sql.fromWhere())
                .mapTo(String.class)
                .list();
    }

    /** How PostgreSQL finds the first page, as {@code explain analyze} tells it; runs the statements. */
    public List<String> explainPage(int limit) {
        boolean near = canBeNear() && people(among(null), null, limit).size() == limit;
        String page = "explain (analyze, buffers) " + (near ? among(null) : far(null));
        return near ? explained(page, limit) : Serially.ask(handle, () -> explained(page, limit));
    }

    private List<String> explained(String page, int limit) {
        return paged(page, null, limit).mapTo(String.class).list();
    }

    private Query bound(String text) {
        Query query = handle.createQuery(text).addCustomizer(new PlannedAnew()).bind("workspace", workspace);
        sql.values().forEach(query::bind);
        return query;
    }
}
