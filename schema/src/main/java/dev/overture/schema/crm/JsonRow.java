package dev.overture.schema.crm;

import java.util.UUID;

/** A row as the JSON of its columns. */
public record JsonRow(UUID id, String json) {

    @Override
    public String toString() {
        return "JsonRow[" + id + "]";
    }
}
