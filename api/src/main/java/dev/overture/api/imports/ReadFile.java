package dev.overture.api.imports;

import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.authoring.imports.ImportFileException;
import dev.overture.authoring.imports.TableFile;
import dev.overture.authoring.imports.TableRow;
import dev.overture.authoring.imports.TableRows;
import dev.overture.model.imports.ImportKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file holds, read to its end, so that one that is broken further down is refused before anything of it is stored.
 *
 * @param first the first rows
 */
record ReadFile(String format, List<String> columns, int rows, List<TableRow> first) {

    private static final int FIRST = 5;
    private static final int MOST_ROWS = 1_000_000;

    /** @throws ApiException if it cannot be read, or is too large */
    static ReadFile of(Path file, ImportKind kind) {
        try (TableRows rows = TableFile.open(file, kind)) {
            List<TableRow> first = new ArrayList<>(FIRST);
            int count = 0;
            while (rows.hasNext()) {
                TableRow row = rows.next();
                if (first.size() < FIRST) {
                    first.add(row);
                }
                if (++count > MOST_ROWS) {
                    throw ApiException.invalid(
                            "too_many_rows",
                            "The file has more than " + MOST_ROWS + " rows. Nothing was stored; split it.",
                            List.of());
                }
            }
            return new ReadFile(rows.format(), List.copyOf(rows.columns()), count, first);
        } catch (ImportFileException broken) {
            throw refused(broken);
        }
    }

    private static ApiException refused(ImportFileException broken) {
        String message = String.valueOf(broken.getMessage());
        if (broken.code().equals("file_too_large")) {
            return ApiException.fileTooLarge(message);
        }
        return ApiException.invalid(
                "invalid_file",
                "The file cannot be read. Nothing was stored.",
                List.of(new ErrorDetail(broken.code(), message, broken.field(), (int) broken.line(), null)));
    }
}
