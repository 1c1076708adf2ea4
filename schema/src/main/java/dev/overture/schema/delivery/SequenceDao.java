package dev.overture.schema.delivery;

import dev.overture.model.ids.SequenceId;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads published sequence versions, which never change. */
public interface SequenceDao {

    /** The canonical YAML of a version, every step with its id. */
    @SqlQuery("select definition from campaign_sequences where id = :sequence")
    String definition(SequenceId sequence);
}
