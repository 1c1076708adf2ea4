package dev.overture.api.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.overture.schema.explain.ReasonRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What so many live prospects wait for.
 *
 * @param reason {@code slot}, {@code event}, {@code hold}, {@code delay}, {@code task}, {@code review},
 *     {@code not_started}, {@code sending}, {@code confirming} or {@code due}
 * @param detail which event, hold or review; for {@code not_started} one of {@code no_room}, {@code no_account},
 *     {@code accounts_held} or {@code campaign_} with its status
 * @param next when the first of them goes on by itself, where that is known
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Waiting(
        String reason,
        @Nullable String detail,
        int people,
        @Nullable Instant next) {

    static Waiting of(ReasonRow row) {
        return new Waiting(row.reason(), row.detail(), row.people(), row.next());
    }

    Waiting because(String why) {
        return new Waiting(reason, why, people, next);
    }
}
