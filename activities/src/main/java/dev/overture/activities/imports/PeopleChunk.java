package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.authoring.imports.MappedRow;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.imports.CompanyName;
import dev.overture.schema.imports.Entrant;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.imports.ImportResult;
import dev.overture.schema.imports.KeptOut;
import dev.overture.schema.imports.KnownPerson;
import dev.overture.schema.imports.People;
import dev.overture.schema.imports.PersonImportDao;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Some people of a file: decides about each in its order, then writes them all at once. */
final class PeopleChunk {

    private static final String LINKEDIN = "linkedin_profile_url";
    private static final String EMAIL = "email_address";
    private static final String PHONE = "phone_number";
    private static final String COMPANY = "company_name";

    private final Handle handle;
    private final FileImport file;
    private final TimeOrderedIds ids;
    private final ImportDao shared;
    private final PersonImportDao persons;
    private final FileImportDao imports;

    private final People people = new People();
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final Travelling added = new Travelling();
    private final Travelling told = new Travelling();

    PeopleChunk(Handle handle, FileImport file, TimeOrderedIds ids) {
        this.handle = handle;
        this.file = file;
        this.ids = ids;
        this.shared = handle.attach(ImportDao.class);
        this.persons = handle.attach(PersonImportDao.class);
        this.imports = handle.attach(FileImportDao.class);
    }

    List<ImportResult> store(List<MappedRow.Said> rows) {
        KeptOut keptOut = KeptOut.among(
                handle,
                file.workspaceId(),
                recognise(rows),
                rows.stream().map(PeopleChunk::entrant).toList());
        List<ImportResult> results = new ArrayList<>(rows.size());
        rows.forEach(row -> decide(row, keptOut).ifPresent(results::add));
        nameCompanies(rows);
        results.addAll(write());
        return results;
    }

    private static @Nullable String text(MappedRow.Said row, String field) {
        return row.fields().path(field).textValue();
    }

    private static List<String> each(List<MappedRow.Said> rows, String field) {
        return rows.stream()
                .map(row -> text(row, field))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<ProspectId> recognise(List<MappedRow.Said> rows) {
        List<KnownPerson> known =
                shared.known(file.workspaceId(), each(rows, LINKEDIN), each(rows, EMAIL), each(rows, PHONE));
        known.forEach(people::add);
        imports.seen(
                        file.id(),
                        known.stream().map(person -> person.id().value()).toList())
                .forEach(before -> seen.put(before.subject(), before.row()));
        return known.stream().map(KnownPerson::id).toList();
    }

    private static Entrant entrant(MappedRow.Said row) {
        return Entrant.of(
                Stream.of(text(row, EMAIL), text(row, "generic_email")),
                Stream.of(text(row, LINKEDIN), text(row, PHONE)),
                text(row, COMPANY));
    }

    /** The result, where it is known before anything is written. */
    private Optional<ImportResult> decide(MappedRow.Said row, KeptOut keptOut) {
        String linkedin = text(row, LINKEDIN);
        String email = text(row, EMAIL);
        String phone = text(row, PHONE);
        Optional<ProspectId> known = people.find(linkedin, email, phone);
        if (keptOut.names(known, entrant(row))) {
            return Optional.of(ImportResult.rejected(
                    row.row(), "suppressed", null, "this person, address or company must not be contacted"));
        }
        UUID id = known.map(ProspectId::value).orElseGet(ids::next);
        Integer before = seen.putIfAbsent(id, row.row());
        if (before != null) {
            return Optional.of(ImportResult.repeated(row.row(), id, before));
        }
        if (known.isPresent()) {
            people.complete(known.get(), linkedin, email, phone);
            told.add(row.row(), id, row.fields());
        } else {
            people.add(new KnownPerson(new ProspectId(id), linkedin, email, phone));
            added.add(row.row(), id, stamped(row.fields()));
        }
        return Optional.empty();
    }

    /** Whoever comes in first with this import says so ever after. */
    private ObjectNode stamped(ObjectNode fields) {
        if (file.sessionKey() != null && !fields.has("employee_session_key")) {
            fields.put("employee_session_key", file.sessionKey());
        }
        if (file.batchId() != null && !fields.has("batch_id")) {
            fields.put("batch_id", file.batchId());
        }
        return fields;
    }

    private void nameCompanies(List<MappedRow.Said> rows) {
        Set<Integer> coming = new HashSet<>(added.rows().values());
        coming.addAll(told.rows().values());
        List<MappedRow.Said> theirs =
                rows.stream().filter(row -> coming.contains(row.row())).toList();
        List<String> names = each(theirs, COMPANY);
        shared.addCompanies(
                file.workspaceId(), names.stream().map(name -> ids.next()).toList(), names);
        Map<String, String> companies = new HashMap<>();
        for (CompanyName company : shared.companies(file.workspaceId(), names)) {
            companies.put(company.name(), company.id().toString());
        }
        theirs.forEach(row -> {
            String name = text(row, COMPANY);
            if (name != null) {
                row.fields().put("company_id", companies.get(name));
            }
        });
    }

    private List<ImportResult> write() {
        List<ImportResult> results = new ArrayList<>();
        if (!added.isEmpty()) {
            persons.insert(file.workspaceId(), added.json());
            added.rows().forEach((id, row) -> results.add(ImportResult.stored(row, id)));
        }
        if (!told.isEmpty()) {
            Set<UUID> changed = persons.update(file.workspaceId(), told.json());
            told.rows()
                    .forEach((id, row) -> results.add(
                            changed.contains(id) ? ImportResult.updated(row, id) : ImportResult.known(row, id)));
        }
        return results;
    }
}
