package dev.overture.schema.crm;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.Estimate;
import dev.overture.schema.PlannedAnew;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Lists of people. Asks only for what a filter names, so that PostgreSQL finds the index for it. Where it names companies, the
 * list goes from company to company, and only as far as a page takes. Any other goes by age: it is looked for among the next
 * people where many match, else among all, by index and put in order afterwards.
 */
public final class PersonList {

    private final Handle handle;
    private final WorkspaceId workspace;
    private final PeopleOrder order;
    private final StringBuilder conditions = new StringBuilder();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** The people of a workspace whom a filter shows. */
    public PersonList(Handle handle, WorkspaceId workspace, PersonFilter filter) {
        this.handle = handle;
        this.workspace = workspace;
        this.order = filter.order();
        add("p.company_id = :companyId", "companyId", filter.companyId());
        add("p.segments @> array[:segment]::text[] and p.segments <> '{}'", "segment", filter.segment());
        add("c.segment = :companySegment", "companySegment", filter.companySegment());
        add("p.tags @> array[:tag]::text[] and p.tags <> '{}'", "tag", filter.tag());
        add("lower(p.job_title) like lower(:position)", "position", within(filter.position()));
        add("p.processing_status = :processingStatus", "processingStatus", filter.processingStatus());
        add("p.client_status = :clientStatus", "clientStatus", filter.clientStatus());
        add("p.campaign_number = :campaignNumber", "campaignNumber", filter.campaignNumber());
        add("p.employee_session_key = :sessionKey", "sessionKey", filter.sessionKey());
        add("p.batch_id = :batchId", "batchId", filter.batchId());
        add("p.email_address = :email", "email", filter.email());
        add("p.linkedin_profile_url = :linkedinUrl", "linkedinUrl", filter.linkedinUrl());
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable String within(@Nullable String part) {
        return part == null ? null : "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** People behind {@code after}, in the order of the filter, each with the JSON of all their columns. */
    public List<JsonRow> page(@Nullable PersonPlace after, int limit) {
        String behind = order.behind(after);
        if (order == PeopleOrder.BY_COMPANY) {
            return rows(ofCompanies(behind), after, limit);
        }
        String next = "select * from workspace_prospects p where p.workspace_id = :workspace and p.erased_at is null"
                + behind + " order by p.id";
        if (values.isEmpty()) {
            return rows("(" + next + " limit :limit) p", after, limit);
        }
        String among = "(select * from (" + next + " limit :window) p where true" + conditions
                + " order by p.id limit :limit) p";
        List<JsonRow> near = dense() ? rows(among, after, limit) : List.of();
        return near.size() == limit ? near : rows(few(behind), after, limit);
    }

    private String ofCompanies(String behind) {
        return "(select p.id from workspace_prospects p join companies c on c.id = p.company_id and c.workspace_id = :workspace"
                + " where p.workspace_id = :workspace and p.erased_at is null" + conditions
                + behind + " order by " + order.columns()
                + " limit :limit) found join workspace_prospects p on p.id = found.id";
    }

    /** Found by their index first, and read afterwards. */
    private String few(String behind) {
        return "(select id from (select p.id from workspace_prospects p where p.workspace_id = :workspace and p.erased_at is null"
                + behind + conditions + " offset 0) every order by id limit :limit) found"
                + " join workspace_prospects p on p.id = found.id";
    }

    private boolean dense() {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("workspace", workspace);
        return Estimate.dense(
                handle,
                "select 1 from workspace_prospects p where p.workspace_id = :workspace and p.erased_at is null"
                        + conditions,
                all);
    }

    private List<JsonRow> rows(String people, @Nullable PersonPlace after, int limit) {
        Query query = handle.createQuery(
                        "select p.id, to_json(p)::text as json from " + people + " order by " + order.columns())
                .addCustomizer(new PlannedAnew())
                .bind("workspace", workspace);
        PeopleOrder.bind(query, people, after, limit);
        values.forEach(query::bind);
        return query.registerRowMapper(ConstructorMapper.factory(JsonRow.class))
                .mapTo(JsonRow.class)
                .list();
    }
}
