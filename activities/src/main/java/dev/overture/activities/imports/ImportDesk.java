package dev.overture.activities.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.imports.MappedRow;
import dev.overture.authoring.imports.RowMapper;
import dev.overture.authoring.imports.TableFile;
import dev.overture.authoring.imports.TableRow;
import dev.overture.authoring.imports.TableRows;
import dev.overture.model.ids.ImportId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.imports.FileImport;
import dev.overture.schema.imports.FileImportDao;
import dev.overture.workflows.imports.ImportStage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Goes through the file of an import from behind the last row whose result is recorded. Results, people and the number of rows
 * done are written together, so whoever comes after a kill finds everything as if nothing had happened.
 */
public final class ImportDesk {

    /** How long one call goes on before it says how far it came. */
    private static final Duration STAGE = Duration.ofMinutes(1);

    /** Few enough to stay small in memory, many enough to make round trips rare. */
    private static final int CHUNK = 1_000;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final InstantSource clock;
    private final int chunk;

    /** Stores them here. */
    public ImportDesk(Jdbi jdbi, ObjectMapper json, InstantSource clock) {
        this(jdbi, json, clock, CHUNK);
    }

    ImportDesk(Jdbi jdbi, ObjectMapper json, InstantSource clock, int chunk) {
        this.jdbi = jdbi;
        this.json = json;
        this.ids = new TimeOrderedIds(clock);
        this.clock = clock;
        this.chunk = chunk;
    }

    /** @param alive hears now and then how many rows were passed */
    ImportStage store(ImportId imported, IntConsumer alive) {
        Optional<FileImport> found = jdbi.inTransaction(
                        handle -> handle.attach(FileImportDao.class).lockAny(imported))
                .filter(FileImport::isRunning);
        if (found.isEmpty()) {
            return new ImportStage(0, 0, true);
        }
        FileImport file = found.get();
        try (SpooledFile spooled = SpooledFile.of(jdbi, imported, alive);
                TableRows rows = TableFile.open(spooled.path(), file.kind())) {
            return store(file, rows, alive);
        }
    }

    private ImportStage store(FileImport file, TableRows rows, IntConsumer alive) {
        Instant until = clock.instant().plus(STAGE);
        RowMapper mapper = new RowMapper(StoredMapping.read(json, file), file.region());
        ChunkStore store = new ChunkStore(jdbi, json, ids, file, clock);
        skip(rows, file.done(), alive);
        int done = file.done();
        while (rows.hasNext()) {
            if (!clock.instant().isBefore(until)) {
                return new ImportStage(file.rows(), done, false);
            }
            List<MappedRow> next = next(rows, mapper);
            if (!store.store(next, done)) {
                return new ImportStage(file.rows(), done, true);
            }
            done += next.size();
            alive.accept(done);
        }
        complete(file);
        return new ImportStage(file.rows(), done, true);
    }

    private static void skip(TableRows rows, int done, IntConsumer alive) {
        for (int passed = 1; passed <= done && rows.hasNext(); passed++) {
            rows.next();
            if (passed % CHUNK == 0) {
                alive.accept(passed);
            }
        }
    }

    private List<MappedRow> next(TableRows rows, RowMapper mapper) {
        List<MappedRow> read = new ArrayList<>(chunk);
        while (read.size() < chunk && rows.hasNext()) {
            TableRow row = rows.next();
            read.add(mapper.read(rows.columns(), row));
        }
        return read;
    }

    private void complete(FileImport file) {
        jdbi.useTransaction(handle -> {
            FileImportDao imports = handle.attach(FileImportDao.class);
            if (imports.lockAny(file.id()).filter(FileImport::isRunning).isPresent()) {
                imports.complete(file.id(), clock.instant());
                imports.deleteChunks(file.id());
            }
        });
    }
}
