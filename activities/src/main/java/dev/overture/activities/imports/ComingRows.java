package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.authoring.imports.MappedRow.Said;
import dev.overture.model.ids.Id;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.imports.ImportResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Sorts rows of a file into those that add somebody, those that tell of somebody who is known, and those that repeat a row. */
final class ComingRows {

    private final FileImport file;
    private final FileImportDao imports;
    private final String sessionField;
    private final Map<UUID, Integer> seen = new HashMap<>();
    private final Travelling added = new Travelling();
    private final Travelling told = new Travelling();

    /** @param sessionField the column that keeps in which session somebody came in first */
    ComingRows(Handle handle, FileImport file, String sessionField) {
        this.file = file;
        this.imports = handle.attach(FileImportDao.class);
        this.sessionField = sessionField;
    }

    /** Looks up which of these stand further up in the file. */
    void recall(List<? extends Id> known) {
        imports.seen(file.id(), known.stream().map(Id::value).toList())
                .forEach(before -> seen.put(before.subject(), before.row()));
    }

    /** The result, where the row repeats another one about the same. */
    Optional<ImportResult> repeated(Said row, UUID subject) {
        Integer before = seen.putIfAbsent(subject, row.row());
        return before == null ? Optional.empty() : Optional.of(ImportResult.repeated(row.row(), subject, before));
    }

    /** Somebody new. Whoever comes in first with this import says so ever after. */
    void add(Said row, UUID subject) {
        stamp(row.fields(), sessionField, file.sessionKey());
        stamp(row.fields(), "batch_id", file.batchId());
        added.add(row.row(), subject, row.fields());
    }

    private static void stamp(ObjectNode fields, String field, @Nullable String value) {
        if (value != null && !fields.has(field)) {
            fields.put(field, value);
        }
    }

    /** Somebody who is known. */
    void tell(Said row, UUID subject) {
        told.add(row.row(), subject, row.fields());
    }

    Travelling added() {
        return added;
    }

    Travelling told() {
        return told;
    }
}
