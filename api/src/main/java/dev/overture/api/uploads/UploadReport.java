package dev.overture.api.uploads;

import dev.overture.model.ids.BatchId;
import dev.overture.schema.imports.BatchRow;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the rows of an import, and keeps the first rejected ones. */
final class UploadReport {

    private static final int KEPT = 1_000;

    private final BatchId batch;
    private final List<BatchRow> firstRejected = new ArrayList<>();
    private int stored;
    private int rejected;

    UploadReport(BatchId batch) {
        this.batch = batch;
    }

    void add(List<BatchRow> rows) {
        for (BatchRow row : rows) {
            if (row.campaignProspectId() != null) {
                stored++;
            } else {
                rejected++;
                if (firstRejected.size() < KEPT) {
                    firstRejected.add(row);
                }
            }
        }
    }

    BatchId batch() {
        return batch;
    }

    int rows() {
        return stored + rejected;
    }

    int stored() {
        return stored;
    }

    int rejected() {
        return rejected;
    }

    List<BatchRow> firstRejected() {
        return firstRejected;
    }
}
