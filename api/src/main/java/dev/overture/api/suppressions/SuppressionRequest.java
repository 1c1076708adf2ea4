package dev.overture.api.suppressions;

import dev.overture.api.control.Authors;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts people, addresses, domains and companies onto the list.
 *
 * @param reason {@code opted_out} where they asked for it, {@code bounced} where an address is dead, else any words
 * @param author who says so; {@code api} where nobody is named
 */
public record SuppressionRequest(
        @NotEmpty @Size(max = 5_000) List<@NotNull @Valid SuppressionItem> items,
        @NotBlank @Size(max = 200) String reason,
        @Size(max = 200) @Nullable String author) {

    /** The author, or {@code api}. */
    String by() {
        return Authors.of(author);
    }
}
