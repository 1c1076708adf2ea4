package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.authoring.imports.MappedRow;
import dev.overture.model.ids.CompanyId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.imports.CompanyImportDao;
import dev.overture.schema.imports.CompanyImportDao.Known;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.imports.ImportResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Some companies of a file: decides about each in its order, then writes them all at once. */
final class CompanyChunk {

    private static final String NAME = "company_name";
    private static final String TIN = "tin";
    private static final String NUMBER = "registration_number";

    private final FileImport file;
    private final TimeOrderedIds ids;
    private final CompanyImportDao companies;
    private final FileImportDao imports;
    private final CompanyBook book = new CompanyBook();
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final Travelling added = new Travelling();
    private final Travelling told = new Travelling();

    CompanyChunk(Handle handle, FileImport file, TimeOrderedIds ids) {
        this.file = file;
        this.ids = ids;
        this.companies = handle.attach(CompanyImportDao.class);
        this.imports = handle.attach(FileImportDao.class);
    }

    List<ImportResult> store(List<MappedRow.Said> rows) {
        List<Known> known = companies.known(file.workspaceId(), each(rows, TIN), each(rows, NUMBER), each(rows, NAME));
        known.forEach(book::add);
        imports.seen(file.id(), known.stream().map(each -> each.id().value()).toList())
                .forEach(before -> seen.put(before.subject(), before.row()));
        List<ImportResult> results = new ArrayList<>(rows.size());
        rows.forEach(row -> decide(row).ifPresent(results::add));
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

    private Optional<ImportResult> decide(MappedRow.Said row) {
        String tin = text(row, TIN);
        String number = text(row, NUMBER);
        String name = String.valueOf(text(row, NAME));
        Optional<Known> known;
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
        Integer before = seen.putIfAbsent(id, row.row());
        if (before != null) {
            return Optional.of(ImportResult.repeated(row.row(), id, before));
        }
        if (known.isPresent()) {
            book.complete(known.get(), tin, number, name);
            told.add(row.row(), id, row.fields());
        } else {
            book.add(new Known(new CompanyId(id), tin, number, name));
            added.add(row.row(), id, stamped(row.fields()));
        }
        return Optional.empty();
    }

    private ObjectNode stamped(ObjectNode fields) {
        if (file.sessionKey() != null && !fields.has("session_key")) {
            fields.put("session_key", file.sessionKey());
        }
        if (file.batchId() != null && !fields.has("batch_id")) {
            fields.put("batch_id", file.batchId());
        }
        return fields;
    }

    private List<ImportResult> write() {
        List<ImportResult> results = new ArrayList<>();
        // First those who get a number: a name that was theirs alone may be somebody else's now.
        if (!told.isEmpty()) {
            Set<UUID> changed = companies.update(file.workspaceId(), told.json());
            told.rows()
                    .forEach((id, row) -> results.add(
                            changed.contains(id) ? ImportResult.updated(row, id) : ImportResult.known(row, id)));
        }
        if (!added.isEmpty()) {
            companies.insert(file.workspaceId(), added.json());
            added.rows().forEach((id, row) -> results.add(ImportResult.stored(row, id)));
        }
        return results;
    }
}
