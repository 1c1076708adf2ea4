package dev.overture.activities.imports;

import dev.overture.authoring.imports.MappedRow.Said;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.imports.Entrant;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.imports.ImportResult;
import dev.overture.schema.imports.KeptOut;
import dev.overture.schema.imports.KnownPerson;
import dev.overture.schema.imports.People;
import dev.overture.schema.imports.PersonImportDao;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

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
    private final ComingRows coming;

    private final People people = new People();

    PeopleChunk(Handle handle, FileImport file, TimeOrderedIds ids) {
        this.handle = handle;
        this.file = file;
        this.ids = ids;
        this.shared = handle.attach(ImportDao.class);
        this.persons = handle.attach(PersonImportDao.class);
        this.coming = new ComingRows(handle, file, "employee_session_key");
    }

    List<ImportResult> store(List<Said> rows) {
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

    private List<ProspectId> recognise(List<Said> rows) {
        List<KnownPerson> known = shared.known(
                file.workspaceId(), Said.texts(rows, LINKEDIN), Said.texts(rows, EMAIL), Said.texts(rows, PHONE));
        known.forEach(people::add);
        List<ProspectId> theirs = known.stream().map(KnownPerson::id).toList();
        coming.recall(theirs);
        return theirs;
    }

    private static Entrant entrant(Said row) {
        return Entrant.of(
                Stream.of(row.text(EMAIL), row.text("generic_email")),
                Stream.of(row.text(LINKEDIN), row.text(PHONE)),
                row.text(COMPANY));
    }

    /** The result, where it is known before anything is written. */
    private Optional<ImportResult> decide(Said row, KeptOut keptOut) {
        String linkedin = row.text(LINKEDIN);
        String email = row.text(EMAIL);
        String phone = row.text(PHONE);
        Optional<ProspectId> known = people.find(linkedin, email, phone);
        if (keptOut.names(known, entrant(row))) {
            return Optional.of(ImportResult.rejected(
                    row.row(), "suppressed", null, "this person, address or company must not be contacted"));
        }
        UUID id = known.map(ProspectId::value).orElseGet(ids::next);
        Optional<ImportResult> repeated = coming.repeated(row, id);
        if (repeated.isPresent()) {
            return repeated;
        }
        if (known.isPresent()) {
            people.complete(known.get(), linkedin, email, phone);
            coming.tell(row, id);
        } else {
            people.add(new KnownPerson(new ProspectId(id), linkedin, email, phone));
            coming.add(row, id);
        }
        return Optional.empty();
    }

    private void nameCompanies(List<Said> rows) {
        Set<Integer> stored = new HashSet<>(coming.added().rows().values());
        stored.addAll(coming.told().rows().values());
        List<Said> theirs =
                rows.stream().filter(row -> stored.contains(row.row())).toList();
        Map<String, CompanyId> companies =
                shared.nameCompanies(file.workspaceId(), Said.texts(theirs, COMPANY), ids::next);
        theirs.forEach(row -> {
            String name = row.text(COMPANY);
            if (name != null) {
                row.fields().put("company_id", String.valueOf(companies.get(name)));
            }
        });
    }

    private List<ImportResult> write() {
        List<ImportResult> results = new ArrayList<>();
        if (!coming.added().isEmpty()) {
            persons.insert(file.workspaceId(), coming.added().json());
            results.addAll(coming.added().stored());
        }
        if (!coming.told().isEmpty()) {
            results.addAll(coming.told()
                    .updated(persons.update(file.workspaceId(), coming.told().json())));
        }
        return results;
    }
}
