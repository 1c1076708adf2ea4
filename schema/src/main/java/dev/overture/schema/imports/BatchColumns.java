package dev.overture.schema.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What became of rows, turned into one array per column. Parts may be null. */
public record BatchColumns(List<BatchRow> told) {

    /** {@code row} of each. */
    public List<Integer> rows() {
        return column(BatchRow::row);
    }

    /** {@code result} of each. */
    public List<String> results() {
        return column(BatchRow::result);
    }

    /** {@code code} of each. */
    public List<String> codes() {
        return column(BatchRow::code);
    }

    /** {@code field} of each. */
    public List<String> fields() {
        return column(BatchRow::field);
    }

    /** {@code message} of each. */
    public List<String> messages() {
        return column(BatchRow::message);
    }

    /** {@code campaign_prospect_id} of each. */
    public List<UUID> campaignProspects() {
        return column(row -> row.campaignProspectId() == null
                ? null
                : row.campaignProspectId().value());
    }

    private <T> List<T> column(Function<BatchRow, @Nullable T> part) {
        List<T> values = new ArrayList<>(told.size());
        told.forEach(row -> values.add(part.apply(row)));
        return values;
    }
}
