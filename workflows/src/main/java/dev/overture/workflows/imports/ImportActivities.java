package dev.overture.workflows.imports;

import dev.overture.model.ids.ImportId;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** Everything that an import's workflow does to the world. May be retried as often as Temporal likes. */
@ActivityInterface
public interface ImportActivities {

    /** Stores rows for about a minute, going on behind those whose result is recorded; says how far it came. */
    @ActivityMethod(name = "importRows")
    ImportStage importRows(ImportId imported);
}
