package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as the feeder sees it.
 *
 * @param policy its send policy as JSON
 * @param heldKinds the kinds of message that somebody has to set free, {@code *} for all of them
 */
public record AccountLoad(
        AccountId id,
        String timeZone,
        @Nullable String country,
        String policy,
        LocalDate rampBegan,
        List<String> heldKinds) {}
