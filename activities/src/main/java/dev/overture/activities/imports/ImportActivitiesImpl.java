package dev.overture.activities.imports;

import dev.overture.model.ids.ImportId;
import dev.overture.workflows.imports.ImportActivities;
import dev.overture.workflows.imports.ImportStage;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;

/** Stores the rows of files, and tells Temporal row by row that it lives. */
public final class ImportActivitiesImpl implements ImportActivities {

    private final ImportDesk desk;

    /** Has this desk store them. */
    public ImportActivitiesImpl(ImportDesk desk) {
        this.desk = desk;
    }

    @Override
    public ImportStage importRows(ImportId imported) {
        ActivityExecutionContext context = Activity.getExecutionContext();
        return desk.store(imported, context::heartbeat);
    }
}
