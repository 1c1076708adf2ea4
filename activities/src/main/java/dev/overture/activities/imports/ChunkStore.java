package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.authoring.imports.MappedRow;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.ReplyFlags;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.imports.ImportResult;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Stores some rows of an import and their results, all in one transaction. */
final class ChunkStore {

    private static final Set<String> ABOUT_THE_DATA = Set.of("22", "23", "54");

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final FileImport file;
    private final InstantSource clock;

    ChunkStore(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, FileImport file, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.ids = ids;
        this.file = file;
        this.clock = clock;
    }

    /**
     * False, and nothing is stored, where the import was cancelled or somebody else is further on.
     *
     * @param done how many rows are before these
     */
    boolean store(List<MappedRow> rows, int done) {
        try {
            return jdbi.inTransaction(handle -> store(handle, rows, done, false));
        } catch (UnableToExecuteStatementException refused) {
            if (!isAboutTheData(refused)) {
                throw refused;
            }
        }
        // One row must not keep the others, or the import, from their end.
        for (int i = 0; i < rows.size(); i++) {
            if (!storeAlone(rows.get(i), done + i)) {
                return false;
            }
        }
        return true;
    }

    private boolean storeAlone(MappedRow row, int done) {
        try {
            return jdbi.inTransaction(handle -> store(handle, List.of(row), done, false));
        } catch (UnableToExecuteStatementException refused) {
            if (!isAboutTheData(refused)) {
                throw refused;
            }
            return jdbi.inTransaction(handle -> store(handle, List.of(row), done, true));
        }
    }

    /** A value, a constraint, or a text too long for its index, by the classes of SQL states. */
    private static boolean isAboutTheData(UnableToExecuteStatementException refused) {
        return refused.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && ABOUT_THE_DATA.contains(cause.getSQLState().substring(0, 2));
    }

    private boolean store(Handle handle, List<MappedRow> rows, int done, boolean refuse) {
        FileImportDao imports = handle.attach(FileImportDao.class);
        boolean ours = imports.lockAny(file.id())
                .filter(FileImport::isRunning)
                .filter(now -> now.done() == done)
                .isPresent();
        if (ours) {
            imports.insertRows(
                    file.id(),
                    written(refuse ? rows.stream().map(ChunkStore::refused).toList() : results(handle, rows)));
            imports.advance(file.id(), done + rows.size());
        }
        return ours;
    }

    private static ImportResult refused(MappedRow row) {
        return ImportResult.rejected(row.row(), "not_storable", null, "the database does not take this row");
    }

    private List<ImportResult> results(Handle handle, List<MappedRow> rows) {
        handle.attach(ImportDao.class).beginMany(file.workspaceId());
        List<ImportResult> results = new ArrayList<>(rows.size());
        List<MappedRow.Said> said = new ArrayList<>(rows.size());
        FlaggedRows flags = new FlaggedRows();
        for (MappedRow row : rows) {
            if (row instanceof MappedRow.Wrong wrong) {
                String column = wrong.column().isEmpty() ? null : wrong.column();
                results.add(ImportResult.rejected(wrong.row(), wrong.code(), column, wrong.message()));
            } else {
                said.add(flags.take((MappedRow.Said) row));
            }
        }
        results.addAll(
                switch (file.kind()) {
                    case PEOPLE ->
                        flags.record(
                                handle,
                                file.workspaceId(),
                                new ReplyFlags(ids, "import"),
                                new PeopleChunk(handle, file, ids).store(said),
                                clock.instant());
                    case COMPANIES -> new CompanyChunk(handle, file, ids).store(said);
                });
        return results;
    }

    private String written(List<ImportResult> results) {
        ArrayNode list = json.createArrayNode();
        for (ImportResult each : results) {
            ObjectNode told = list.addObject()
                    .put("row", each.row())
                    .put("result", each.result())
                    .put("code", each.code())
                    .put("field", each.field())
                    .put("message", each.message())
                    .put("duplicate_of_row", each.duplicateOfRow());
            if (each.subjectId() != null) {
                told.put("subject_id", each.subjectId().toString());
            }
        }
        return list.toString();
    }
}
