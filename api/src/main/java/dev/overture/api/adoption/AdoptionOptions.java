package dev.overture.api.adoption;

import dev.overture.model.ids.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What to adopt, and into where.
 *
 * @param workspace of ours that everything comes into
 * @param schema of the older tables
 * @param oldWorkspace the older system's workspace; null where it has but one
 * @param account the vendor's id of the account by which people were written to of whom the older system does not tell; null
 *     for the only one that the workspace has
 * @param dryRun whether to write nothing
 */
public record AdoptionOptions(
        WorkspaceId workspace,
        String schema,
        @Nullable String oldWorkspace,
        @Nullable String account,
        boolean dryRun) {}
