package dev.overture.sandbox.declare;

import dev.overture.sandbox.judge.Kind;
import dev.overture.sandbox.wire.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What must reach a person.
 *
 * @param accountId the account it must come from; any when missing
 * @param count how many; 1 when missing
 * @param exact whether more than that is a double; no when missing
 */
public record Owed(
        @Nullable String accountId,
        @Nullable Kind kind,
        @Nullable Integer count,
        @Nullable Boolean exact) {
    public Owed {
        if (kind == null) {
            throw new FieldError("kind", "is required");
        }
        FieldError.atLeast(0, "count", count);
    }

    /** How many are owed. */
    public int many() {
        return count == null ? 1 : count;
    }

    /** Whether more than that is a double. */
    public boolean isExact() {
        return Boolean.TRUE.equals(exact);
    }
}
