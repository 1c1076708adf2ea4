package dev.overture.api.feeding;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.AccountId;
import dev.overture.schema.feeding.AccountReplacement;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;

/** Replaces accounts that are lost. */
@Path("/api/accounts/{id}/replace")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ReplaceResource {

    private final AccountReplacement replacement;
    private final InstantSource clock;

    /** Replaces with this. */
    public ReplaceResource(AccountReplacement replacement, InstantSource clock) {
        this.replacement = replacement;
        this.clock = clock;
    }

    /** Replaces an account. */
    @POST
    @Operation(
            operationId = "replaceAccount",
            summary = "Have another account write to everybody to whom a lost one never wrote; may be repeated",
            responses = {
                @ApiResponse(responseCode = "200", description = "It is replaced.", useReturnTypeSchema = true),
                @ApiResponse(
                        responseCode = "409",
                        description = "The other account is the same, of another channel, or held.",
                        ref = "Problem")
            })
    public ReplaceResponse replace(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") AccountId id,
            @Valid @NotNull ReplaceRequest request) {
        String author = request.author();
        AccountReplacement.Outcome outcome = replacement.replace(
                caller.workspace(),
                id,
                request.other(),
                author == null || author.isBlank() ? "api" : author,
                request.reason(),
                clock.instant());
        if (outcome.refusal() != null) {
            throw refused(outcome.refusal());
        }
        return new ReplaceResponse(outcome.moved(), outcome.kept(), AccountReplacement.REASON);
    }

    private static ApiException refused(String code) {
        return switch (code) {
            case "unknown_account" -> ApiException.notFound("account");
            case "same_account" -> ApiException.conflict(code, "An account cannot replace itself.");
            case "other_channel" -> ApiException.conflict(code, "The accounts are of different channels.");
            default -> ApiException.conflict(code, "The other account is held, so nobody can be given to it.");
        };
    }
}
