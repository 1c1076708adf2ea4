package dev.overture.model.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A slot with what keeps it from coming earlier.
 *
 * @param slot null where there is none before the {@link Calendar#HORIZON}, or before the campaign's window ends
 * @param binding the rule without which the slot would come earliest; null where nothing stands in the way
 */
public record Search(@Nullable Instant slot, @Nullable Binding binding) {}
