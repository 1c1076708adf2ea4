package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;

/**
 * How busy an account is.
 *
 * @param policy its send policy as JSON
 * @param live how many live prospects are written to with it
 * @param waiting how many of them were started and not contacted yet
 */
public record AccountLoad(AccountId id, String policy, int live, int waiting) {}
