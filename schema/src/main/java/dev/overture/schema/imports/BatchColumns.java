package dev.overture.schema.imports;

import dev.overture.schema.Column;
import java.util.List;
import java.util.UUID;

/** What became of rows, turned into one array per column. Parts may be null. */
public record BatchColumns(List<BatchRow> told) {

    /** {@code row} of each. */
    public List<Integer> rows() {
        return Column.of(told, BatchRow::row);
    }

    /** {@code result} of each. */
    public List<String> results() {
        return Column.of(told, BatchRow::result);
    }

    /** {@code code} of each. */
    public List<String> codes() {
        return Column.of(told, BatchRow::code);
    }

    /** {@code field} of each. */
    public List<String> fields() {
        return Column.of(told, BatchRow::field);
    }

    /** {@code message} of each. */
    public List<String> messages() {
        return Column.of(told, BatchRow::message);
    }

    /** {@code campaign_prospect_id} of each. */
    public List<UUID> campaignProspects() {
        return Column.of(
                told,
                row -> row.campaignProspectId() == null
                        ? null
                        : row.campaignProspectId().value());
    }
}
