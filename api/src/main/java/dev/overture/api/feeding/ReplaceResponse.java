package dev.overture.api.feeding;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What became of the people of a lost account.
 *
 * @param moved how many go on with the other account
 * @param kept how many stay: they were invited by the lost account, or talk with it
 * @param hold the reason of the hold that keeps them, until somebody stops them, moves them, or lifts it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ReplaceResponse(int moved, int kept, String hold) {}
