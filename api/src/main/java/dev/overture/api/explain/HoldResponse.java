package dev.overture.api.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.overture.schema.explain.HoldLine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A hold that is open now.
 *
 * @param kind the one kind of message that it keeps; left out for all
 * @param until when it ends by itself; left out where somebody has to lift it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoldResponse(
        String reason,
        String author,
        @Nullable String kind,
        Instant since,
        @Nullable Instant until) {

    static HoldResponse of(HoldLine hold) {
        return new HoldResponse(hold.reason(), hold.author(), hold.kind(), hold.since(), hold.until());
    }
}
