package dev.overture.api.crm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.crm.PersonDao;
import dev.overture.schema.crm.PersonFilter;
import dev.overture.schema.crm.PersonList;
import dev.overture.schema.crm.PersonPlace;
import dev.overture.schema.erasure.ErasedAddresses;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.imports.People;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The people of a workspace. */
public final class Persons {

    private static final String DUPLICATE = "Another person has this address.";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final Flags flags;

    /** They are here. */
    public Persons(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.ids = ids;
        this.flags = new Flags(ids, clock);
    }

    List<PersonResponse> list(WorkspaceId workspace, PersonFilter filter, @Nullable PersonPlace after, int limit) {
        return jdbi.withHandle(handle -> new PersonList(handle, workspace, filter).page(after, limit)).stream()
                .map(row -> read(row.json()))
                .toList();
    }

    PersonResponse read(String row) {
        return CrmJson.read(json, row, PersonResponse.class);
    }

    PersonResponse find(WorkspaceId workspace, ProspectId id) {
        return read(jdbi.withExtension(PersonDao.class, dao -> dao.find(workspace, id))
                .orElseThrow(() -> ApiException.notFound("prospect")));
    }

    /** Makes a person, or brings the one with these addresses up to date: saying the same twice changes nothing. */
    Stored<ProspectId> put(WorkspaceId workspace, @Nullable JsonNode request) throws JsonProcessingException {
        CrmBody body = PersonCheck.checked(json, request).withoutBlanks();
        if (Stream.of("linkedin_profile_url", "email_address", "phone_number")
                .allMatch(each -> body.text(each) == null)) {
            body.report(
                    "no_address",
                    "linkedin_profile_url",
                    "a person has a LinkedIn profile, an e-mail address or a phone");
        }
        Flags.Said said = Flags.take(body);
        body.refuseIfWrong();
        return Conflicts.told(
                DUPLICATE,
                () -> jdbi.inTransaction(handle -> {
                    Stored<ProspectId> stored = put(handle, workspace, body);
                    flags.record(handle, workspace, stored.id(), said);
                    return stored;
                }));
    }

    private Stored<ProspectId> put(Handle handle, WorkspaceId workspace, CrmBody body) {
        ImportDao imports = handle.attach(ImportDao.class);
        imports.lockImports(workspace);
        refuseErased(handle, workspace, body);
        PersonDao dao = handle.attach(PersonDao.class);
        nameCompany(handle, workspace, body);
        Optional<ProspectId> known = known(imports, workspace, body);
        ProspectId id = known.orElseGet(() -> new ProspectId(ids.next()));
        if (known.isPresent()) {
            keepAddresses(dao.lock(workspace, id).orElseThrow(), body);
            dao.update(workspace, id, body.json());
        } else {
            dao.insert(id, workspace, body.json());
        }
        return new Stored<>(id, known.isEmpty());
    }

    private static void refuseErased(Handle handle, WorkspaceId workspace, CrmBody body) {
        List<String> addresses = Stream.of("linkedin_profile_url", "email_address", "phone_number")
                .flatMap(each -> list(body.text(each)).stream())
                .toList();
        if (new ErasedAddresses(handle).areAmong(workspace, addresses)) {
            throw ApiException.conflict("erased", "This person asked to be forgotten. Nothing was stored.");
        }
    }

    private static Optional<ProspectId> known(ImportDao imports, WorkspaceId workspace, CrmBody body) {
        String linkedin = body.text("linkedin_profile_url");
        String email = body.text("email_address");
        String phone = body.text("phone_number");
        People people = new People();
        imports.known(workspace, list(linkedin), list(email), list(phone)).forEach(people::add);
        return people.find(linkedin, email, phone);
    }

    private static List<String> list(@Nullable String value) {
        return Stream.ofNullable(value).toList();
    }

    /** Addresses are only ever added by what is said of somebody who is known. */
    private void keepAddresses(String row, CrmBody body) {
        PersonResponse before = read(row);
        if (before.linkedinProfileUrl() != null) {
            body.remove("linkedin_profile_url");
        }
        if (before.emailAddress() != null) {
            body.remove("email_address");
        }
        if (before.phoneNumber() != null) {
            body.remove("phone_number");
        }
    }

    /** Changes what the request names. */
    PersonResponse change(WorkspaceId workspace, ProspectId id, @Nullable JsonNode request)
            throws JsonProcessingException {
        find(workspace, id);
        CrmBody body = PersonCheck.checked(json, request);
        Flags.Said said = Flags.take(body);
        body.refuseIfWrong();
        Conflicts.told(
                DUPLICATE,
                () -> jdbi.inTransaction(handle -> {
                    PersonDao dao = handle.attach(PersonDao.class);
                    if (dao.lock(workspace, id).isEmpty()) {
                        throw ApiException.notFound("prospect");
                    }
                    refuseErased(handle, workspace, body);
                    nameCompany(handle, workspace, body);
                    flags.record(handle, workspace, id, said);
                    return dao.update(workspace, id, body.json());
                }));
        return find(workspace, id);
    }

    /** A company by id gives its name; one by name is found, or made, as imports do. */
    private void nameCompany(Handle handle, WorkspaceId workspace, CrmBody body) {
        String id = body.text("company_id");
        String name = body.text("company_name");
        if (id != null) {
            String its = handle.attach(PersonDao.class)
                    .companyName(workspace, new CompanyId(UUID.fromString(id)))
                    .orElseThrow(() -> ApiException.notFound("company"));
            body.set("company_name", name == null ? its : name);
        } else if (name != null) {
            body.set(
                    "company_id",
                    String.valueOf(handle.attach(ImportDao.class)
                            .nameCompanies(workspace, List.of(name), ids::next)
                            .get(name)));
        }
    }
}
