package dev.overture.api.feeding;

import dev.overture.model.ids.AccountId;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has another account do what one that is lost cannot do any more.
 *
 * @param with the other account, of the same channel
 * @param author who says so; {@code api} where nobody is named
 * @param reason why, for those who look at it later
 */
public record ReplaceRequest(
        @NotNull @Schema(type = "string", format = "uuid") UUID with,
        @Size(max = 200) @Nullable String author,
        @NotBlank @Size(max = 1_000) String reason) {

    AccountId other() {
        return new AccountId(with);
    }
}
