package dev.overture.activities.imports;

import dev.overture.model.ids.ImportId;
import dev.overture.schema.imports.FileImportDao;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jdbi.v3.core.Jdbi;

/** The file of an import beside the worker that reads it, and no longer than that. */
final class SpooledFile implements AutoCloseable {

    private final Path path;

    private SpooledFile(Path path) {
        this.path = path;
    }

    static SpooledFile of(Jdbi jdbi, ImportId imported, IntConsumer alive) {
        try {
            SpooledFile file = new SpooledFile(Files.createTempFile("overture-import", null));
            try (OutputStream out = Files.newOutputStream(file.path)) {
                for (int number = 0; ; number++) {
                    int wanted = number;
                    Optional<byte[]> piece =
                            jdbi.withExtension(FileImportDao.class, imports -> imports.chunk(imported, wanted));
                    if (piece.isEmpty()) {
                        return file;
                    }
                    out.write(piece.get());
                    alive.accept(0);
                }
            } catch (IOException | RuntimeException failed) {
                file.close();
                throw failed;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
