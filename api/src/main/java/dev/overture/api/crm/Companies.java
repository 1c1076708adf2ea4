package dev.overture.api.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.crm.CompanyDao;
import dev.overture.schema.crm.CompanyFilter;
import dev.overture.schema.crm.JsonRow;
import dev.overture.schema.crm.KnownCompany;
import dev.overture.schema.crm.SameCompany;
import dev.overture.schema.imports.ImportDao;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The companies of a workspace. */
public final class Companies {

    private static final String DUPLICATE = "Another company has this number, or this name and no number.";
    private static final Set<String> ALWAYS =
            Set.of("company_name", "status", "all_company_emails", "processing_status");

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;

    /** They are here. */
    public Companies(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.json = json;
        this.ids = ids;
    }

    List<JsonRow> list(WorkspaceId workspace, CompanyFilter filter, @Nullable CompanyId after, int limit) {
        return jdbi.withExtension(CompanyDao.class, dao -> dao.list(workspace, filter, after, limit));
    }

    CompanyResponse read(String row) {
        return CrmJson.read(json, row, CompanyResponse.class);
    }

    CompanyResponse find(WorkspaceId workspace, CompanyId id) {
        return read(jdbi.withExtension(CompanyDao.class, dao -> dao.find(workspace, id))
                .orElseThrow(() -> ApiException.notFound("company")));
    }

    /** Makes a company, or brings the one that it is up to date: saying the same twice changes nothing. */
    Stored<CompanyId> put(WorkspaceId workspace, @Nullable JsonNode request) throws JsonProcessingException {
        CrmBody body = checked(request).withoutBlanks();
        if (body.text("company_name") == null) {
            body.report("missing", "company_name", "a company has a name");
        }
        body.refuseIfWrong();
        return Conflicts.told(DUPLICATE, () -> jdbi.inTransaction(handle -> put(handle, workspace, body)));
    }

    private Stored<CompanyId> put(Handle handle, WorkspaceId workspace, CrmBody body) {
        handle.attach(ImportDao.class).lockImports(workspace);
        CompanyDao dao = handle.attach(CompanyDao.class);
        Optional<CompanyId> known = known(dao, workspace, body);
        CompanyId id = known.orElseGet(() -> new CompanyId(ids.next()));
        if (known.isPresent()) {
            dao.update(workspace, id, body.json());
        } else {
            dao.insert(id, workspace, body.json());
        }
        return new Stored<>(id, known.isEmpty());
    }

    private static Optional<CompanyId> known(CompanyDao dao, WorkspaceId workspace, CrmBody body) {
        String tin = body.text("tin");
        String number = body.text("registration_number");
        List<KnownCompany> same =
                SameCompany.among(dao.known(workspace, tin, number, body.text("company_name")), tin, number);
        if (same.size() > 1) {
            throw ApiException.conflict(
                    "conflicting_identity", "The tin is one company's and the registration number another's.");
        }
        return same.stream().map(KnownCompany::id).findFirst();
    }

    /** Changes what the request names. */
    CompanyResponse change(WorkspaceId workspace, CompanyId id, @Nullable JsonNode request)
            throws JsonProcessingException {
        find(workspace, id);
        CrmBody body = checked(request);
        body.refuseIfWrong();
        int changed = Conflicts.told(
                DUPLICATE, () -> jdbi.withExtension(CompanyDao.class, dao -> dao.update(workspace, id, body.json())));
        if (changed == 0) {
            throw ApiException.notFound("company");
        }
        return find(workspace, id);
    }

    private CrmBody checked(@Nullable JsonNode request) throws JsonProcessingException {
        CrmBody body = CrmBody.read(json, request, CompanyBody.class)
                .required(ALWAYS)
                .oneOf("office_qualification", Set.of("More", "Less"))
                .spell("company_name", CrmText::line, "invalid", "a text");
        for (String field : List.of("primary_email", "all_company_emails")) {
            body.spellEmail(field);
        }
        for (String field : List.of("tin", "registration_number", "session_key", "batch_id")) {
            body.spell(field, String::strip, "invalid", "a text");
        }
        return body;
    }
}
