package dev.overture.api.accounts;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.AccountId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.accounts.AccountRow;
import dev.overture.schema.outbox.Outbox;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The accounts of a workspace. */
@Path("/api/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AccountResource {

    private final Jdbi jdbi;
    private final AccountDao accounts;
    private final Policies policies;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** @param allowDemoPreset whether the preset {@code demo} may be used */
    public AccountResource(
            Jdbi jdbi, ObjectMapper json, boolean allowDemoPreset, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.accounts = jdbi.onDemand(AccountDao.class);
        this.policies = new Policies(json, allowDemoPreset);
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes an account known. */
    @POST
    @Operation(
            operationId = "createAccount",
            summary = "Make a Unipile account known",
            responses = {
                @ApiResponse(
                        responseCode = "201",
                        description = "The account.",
                        content = @Content(schema = @Schema(implementation = AccountResponse.class))),
                @ApiResponse(responseCode = "409", description = "It is linked already.", ref = "Problem")
            })
    public Response create(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @Valid @NotNull CreateAccountRequest request) {
        Instant now = clock.instant();
        ZoneId zone = zone(request.timeZone());
        Policies.Chosen policy = policies.forNew(request.preset(), request.policy(), request.country());
        AccountRow account = new AccountRow(
                new AccountId(ids.next()),
                caller.workspace(),
                Channels.of(request.channel(), request.type()),
                request.unipileAccountId(),
                nameOr(request.name(), request.unipileAccountId()),
                zone.getId(),
                request.country() == null ? null : request.country().toLowerCase(Locale.ROOT),
                policy.preset(),
                policy.json(),
                LocalDate.ofInstant(now, zone),
                now);
        return accounts.insert(account)
                .map(stored -> Response.created(URI.create("/api/accounts/" + stored.id()))
                        .entity(AccountResponse.of(stored))
                        .build())
                .orElseThrow(() ->
                        ApiException.conflict("account_already_linked", "This Unipile account is linked already."));
    }

    /** Shows every account. */
    @GET
    @Operation(
            operationId = "listAccounts",
            summary = "List the accounts",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public AccountsResponse list(@Parameter(hidden = true) @Auth WorkspacePrincipal caller) {
        return new AccountsResponse(accounts.list(caller.workspace()).stream()
                .map(AccountResponse::of)
                .toList());
    }

    /** Shows one account and how it is. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "showAccount",
            summary = "Show an account, its holds and how well it is",
            responses = @ApiResponse(responseCode = "200", description = "The account.", useReturnTypeSchema = true))
    public AccountDetailsResponse show(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller, @PathParam("id") AccountId id) {
        return jdbi.withHandle(handle -> AccountDetails.of(handle, caller.workspace(), id, List.of(), clock.instant()));
    }

    /** Gives an account another policy. */
    @PUT
    @Path("/{id}/policy")
    @Operation(
            operationId = "changePolicy",
            summary = "Give an account another policy",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public AccountResponse changePolicy(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") AccountId id,
            @Valid @NotNull PolicyRequest request) {
        return jdbi.inTransaction(handle -> {
            AccountDao accounts = handle.attach(AccountDao.class);
            AccountRow account =
                    accounts.find(caller.workspace(), id).orElseThrow(() -> ApiException.notFound("account"));
            Policies.Chosen policy = policies.of(request.preset(), request.policy(), account.country());
            AccountRow changed = accounts.updatePolicy(caller.workspace(), id, policy.preset(), policy.json())
                    .orElseThrow(() -> ApiException.notFound("account"));
            // What found no room by the old policy may find some by this one.
            new Outbox(handle).holdsChanged(caller.workspace(), id, clock.instant());
            return AccountResponse.of(changed);
        });
    }

    private static String nameOr(@Nullable String name, String otherwise) {
        return name == null || name.isBlank() ? otherwise : name;
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw ApiException.invalidField("invalid", "time_zone", "must be an IANA zone such as Europe/Berlin");
        }
    }
}
