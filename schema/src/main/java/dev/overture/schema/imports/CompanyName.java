package dev.overture.schema.imports;

import dev.overture.model.ids.CompanyId;

/**
 * A company under a name that was asked for.
 *
 * @param name as it was asked for; the company may spell it in other letters' cases
 */
public record CompanyName(String name, CompanyId id) {}
