package dev.overture.api.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.ids.Cursor;
import dev.overture.api.problems.ApiException;
import dev.overture.authoring.imports.ImportFields;
import dev.overture.authoring.imports.MappedRow;
import dev.overture.authoring.imports.Mapping;
import dev.overture.authoring.imports.RowMapper;
import dev.overture.authoring.imports.TableRow;
import dev.overture.model.ids.ImportId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.FileImportDao;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes files, shows what they would become, and has them stored once somebody says that this is right. */
public final class Imports {

    private static final int PIECE = 1024 * 1024;

    private final Jdbi jdbi;
    private final Mappings mappings;
    private final ImportStarter starter;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Keeps them here and has {@code starter} begin. */
    public Imports(Jdbi jdbi, ObjectMapper json, ImportStarter starter, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.mappings = new Mappings(json);
        this.starter = starter;
        this.ids = ids;
        this.clock = clock;
    }

    ImportResponse preview(ImportRequest request, InputStream body) {
        Path file = spooled(body);
        try {
            ReadFile read = ReadFile.of(file, request.kind());
            Map<String, @Nullable String> mapping = Mappings.guess(request.kind(), read.columns());
            FileImport made = new FileImport(
                    new ImportId(ids.next()),
                    request.workspace(),
                    request.kind(),
                    "previewed",
                    request.fileName(),
                    read.format(),
                    request.region(),
                    request.sessionKey(),
                    request.batchId(),
                    mappings.write(read.columns()),
                    mappings.write(mapping),
                    read.rows(),
                    0,
                    clock.instant(),
                    null,
                    null);
            jdbi.useTransaction(handle -> keep(handle, made, file));
            return response(made, Map.of(), rows(made, read, mapping));
        } finally {
            delete(file);
        }
    }

    private static Path spooled(InputStream body) {
        try {
            Path file = Files.createTempFile("overture-import", null);
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void keep(Handle handle, FileImport made, Path file) {
        FileImportDao imports = handle.attach(FileImportDao.class);
        imports.insert(made);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = in.readNBytes(PIECE);
            for (int number = 0; piece.length > 0; number++) {
                imports.addChunk(made.id(), number, piece);
                piece = in.readNBytes(PIECE);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<ImportResponse.PreviewRow> rows(
            FileImport made, ReadFile read, Map<String, @Nullable String> mapping) {
        RowMapper mapper = new RowMapper(Mapping.of(made.kind(), mapping), made.region());
        List<ImportResponse.PreviewRow> rows = new ArrayList<>();
        for (TableRow row : read.first()) {
            Map<String, String> cells = new LinkedHashMap<>();
            if (row instanceof TableRow.Cells written) {
                for (int i = 0;
                        i < Math.min(written.values().size(), read.columns().size());
                        i++) {
                    cells.put(read.columns().get(i), written.values().get(i));
                }
            }
            MappedRow mapped = mapper.read(read.columns(), row);
            rows.add(
                    mapped instanceof MappedRow.Wrong wrong
                            ? new ImportResponse.PreviewRow(
                                    row.row(),
                                    cells,
                                    null,
                                    wrong.code(),
                                    wrong.column().isEmpty() ? null : wrong.column(),
                                    wrong.message())
                            : new ImportResponse.PreviewRow(
                                    row.row(), cells, ((MappedRow.Said) mapped).fields(), null, null, null));
        }
        return rows;
    }

    ImportResponse find(WorkspaceId workspace, ImportId id) {
        return jdbi.withHandle(handle -> found(handle, workspace, id));
    }

    private ImportResponse found(Handle handle, WorkspaceId workspace, ImportId id) {
        FileImportDao imports = handle.attach(FileImportDao.class);
        FileImport found = imports.find(workspace, id).orElseThrow(() -> ApiException.notFound("import"));
        return response(found, counts(imports, id), null);
    }

    private static Map<String, Integer> counts(FileImportDao imports, ImportId id) {
        return imports.count(id).stream()
                .collect(Collectors.toMap(FileImportDao.Count::result, FileImportDao.Count::rows));
    }

    ImportsResponse list(WorkspaceId workspace, @Nullable ImportId after, int most, Cursor pages) {
        return jdbi.withHandle(handle -> {
            FileImportDao imports = handle.attach(FileImportDao.class);
            List<FileImport> page = imports.list(workspace, after, most);
            return new ImportsResponse(
                    page.stream()
                            .map(each -> response(each, counts(imports, each.id()), null))
                            .toList(),
                    pages.behindLast(page, most, FileImport::id));
        });
    }

    /**
     * Fixes the mapping and begins. Saying the same again changes nothing. The workflow is started before the change is
     * committed: it then waits for the lock, and where the commit fails finds nothing to do.
     */
    ImportResponse confirm(WorkspaceId workspace, ImportId id, @Nullable Map<String, @Nullable String> said) {
        return jdbi.inTransaction(handle -> {
            FileImportDao imports = handle.attach(FileImportDao.class);
            FileImport file = imports.lock(workspace, id).orElseThrow(() -> ApiException.notFound("import"));
            Map<String, @Nullable String> mapping = mappings.checked(file, said);
            if (file.isPreviewed()) {
                imports.confirm(id, mappings.write(mapping), clock.instant());
            } else if (file.status().equals("cancelled")) {
                throw ApiException.conflict("cancelled", "The import was cancelled; send the file again.");
            } else if (!mapping.equals(mappings.read(file.mapping()))) {
                throw ApiException.conflict("confirmed_already", "The import was confirmed with another mapping.");
            }
            if (!file.status().equals("completed")) {
                starter.start(workspace, id);
            }
            return found(handle, workspace, id);
        });
    }

    /** Ends an import; what it stored stays. Doing so again changes nothing. */
    ImportResponse cancel(WorkspaceId workspace, ImportId id) {
        return jdbi.inTransaction(handle -> {
            FileImportDao imports = handle.attach(FileImportDao.class);
            FileImport file = imports.lock(workspace, id).orElseThrow(() -> ApiException.notFound("import"));
            if (file.status().equals("completed")) {
                throw ApiException.conflict("completed", "Every row has its result already.");
            }
            imports.cancel(id, clock.instant());
            imports.deleteChunks(id);
            return found(handle, workspace, id);
        });
    }

    private ImportResponse response(
            FileImport file, Map<String, Integer> counts, @Nullable List<ImportResponse.PreviewRow> preview) {
        Map<String, @Nullable String> mapping = mappings.read(file.mapping());
        return new ImportResponse(
                file.id(),
                file.kind().code(),
                file.status(),
                file.fileName(),
                file.format(),
                file.region(),
                file.sessionKey(),
                file.batchId(),
                file.rows(),
                file.done(),
                counts.getOrDefault("stored", 0),
                counts.getOrDefault("updated", 0),
                counts.getOrDefault("duplicate", 0),
                counts.getOrDefault("rejected", 0),
                mapping,
                mapping.keySet().stream()
                        .filter(column -> mapping.get(column) == null)
                        .toList(),
                preview == null
                        ? null
                        : List.copyOf(ImportFields.of(file.kind()).all().keySet()),
                preview,
                file.createdAt(),
                file.confirmedAt(),
                file.endedAt());
    }
}
