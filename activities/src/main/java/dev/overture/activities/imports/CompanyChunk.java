package dev.overture.activities.imports;

import dev.overture.authoring.imports.MappedRow.Said;
import dev.overture.model.ids.CompanyId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.crm.KnownCompany;
import dev.overture.schema.imports.CompanyImportDao;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.ImportResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Some companies of a file: decides about each in its order, then writes them all at once. */
final class CompanyChunk {

    private static final String NAME = "company_name";
    private static final String TIN = "tin";
    private static final String NUMBER = "registration_number";

    private final FileImport file;
    private final TimeOrderedIds ids;
    private final CompanyImportDao companies;
    private final ComingRows coming;
    private final CompanyBook book = new CompanyBook();

    CompanyChunk(Handle handle, FileImport file, TimeOrderedIds ids) {
        this.file = file;
        this.ids = ids;
        this.companies = handle.attach(CompanyImportDao.class);
        this.coming = new ComingRows(handle, file, "session_key");
    }

    List<ImportResult> store(List<Said> rows) {
        List<KnownCompany> known = companies.known(
                file.workspaceId(), Said.texts(rows, TIN), Said.texts(rows, NUMBER), Said.texts(rows, NAME));
        known.forEach(book::add);
        coming.recall(known.stream().map(KnownCompany::id).toList());
        List<ImportResult> results = new ArrayList<>(rows.size());
        rows.forEach(row -> decide(row).ifPresent(results::add));
        results.addAll(write());
        return results;
    }

    private Optional<ImportResult> decide(Said row) {
        String tin = row.text(TIN);
        String number = row.text(NUMBER);
        String name = String.valueOf(row.text(NAME));
        Optional<KnownCompany> known;
        try {
            known = book.find(tin, number, name);
        } catch (CompanyBook.Conflict conflict) {
            return Optional.of(ImportResult.rejected(
                    row.row(),
                    "conflicting_identity",
                    null,
                    "the tin is one company's and the registration number another's"));
        }
        UUID id = known.map(each -> each.id().value()).orElseGet(ids::next);
        Optional<ImportResult> repeated = coming.repeated(row, id);
        if (repeated.isPresent()) {
            return repeated;
        }
        if (known.isPresent()) {
            book.complete(known.get(), tin, number, name);
            coming.tell(row, id);
        } else {
            book.add(new KnownCompany(new CompanyId(id), tin, number, name));
            coming.add(row, id);
        }
        return Optional.empty();
    }

    private List<ImportResult> write() {
        List<ImportResult> results = new ArrayList<>();
        // First those who get a number: a name that was theirs alone may be somebody else's now.
        if (!coming.told().isEmpty()) {
            results.addAll(coming.told()
                    .updated(companies.update(file.workspaceId(), coming.told().json())));
        }
        if (!coming.added().isEmpty()) {
            companies.insert(file.workspaceId(), coming.added().json());
            results.addAll(coming.added().stored());
        }
        return results;
    }
}
