package dev.overture.sandbox.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.chats.InmailCredits;
import dev.overture.sandbox.faults.FaultGate;
import dev.overture.sandbox.faults.Route;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.wire.Json;
import dev.overture.sandbox.wire.Paging;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.wire.VendorList;
import dev.overture.sandbox.world.Seed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/linkedin}: search over the declared people, and what goes with it. */
@Path("/api/v1/linkedin")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {
    private static final Paging RESULTS = new Paging("LinkedinSearch", 0, 100, 10);
    private static final Paging PARAMETERS = new Paging("LinkedinSearchParametersList", 1, 100, 10);

    private final FaultGate gate;
    private final Accounts accounts;
    private final SearchResults results;
    private final InmailCredits credits;
    private final Json json = new Json();

    public SearchResource(FaultGate gate, Accounts accounts, SearchResults results, InmailCredits credits) {
        this.gate = gate;
        this.accounts = accounts;
        this.results = results;
        this.credits = credits;
    }

    /** Finds declared people. */
    @POST
    @Path("/search")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response search(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            String body) {
        SearchQuery query = json.vendor("body", body, SearchQuery.class);
        String from = cursor == null ? query.cursor() : cursor;
        return gate.read(request, Route.SEARCH, accountId, () -> {
            Account account = linkedIn(accountId);
            if (query.needsSeat() && !account.isPremium()) {
                throw VendorError.of(403, "feature_not_subscribed", "the account has no such seat");
            }
            List<Person> found = results.find(account, query);
            VendorList page = RESULTS.page(found, Person::position, each -> results.view(account, each), from, limit);
            return new Results(
                    "LinkedinSearch",
                    page.items(),
                    new Config(query),
                    new PagingInfo(start(found, page), page.items().size(), found.size()),
                    page.cursor());
        });
    }

    private static int start(List<Person> found, VendorList page) {
        if (page.items().isEmpty() || !(page.items().get(0) instanceof SearchResults.View first)) {
            return 0;
        }
        for (int index = 0; index < found.size(); index++) {
            if (found.get(index).publicIdentifier().equals(first.publicIdentifier())) {
                return index;
            }
        }
        return 0;
    }

    /** One made-up filter id for the words asked for. */
    @GET
    @Path("/search/parameters")
    public Response parameters(
            @Context ContainerRequestContext request,
            @QueryParam("account_id") @Nullable String accountId,
            @QueryParam("type") @Nullable String type,
            @QueryParam("keywords") @Nullable String keywords,
            @QueryParam("limit") @Nullable String limit) {
        return gate.read(request, Route.SEARCH, accountId, () -> {
            linkedIn(accountId);
            PARAMETERS.size(limit);
            if (type == null) {
                throw VendorError.missing("type");
            }
            String title = Objects.requireNonNullElse(keywords, type);
            int id = Math.floorMod(Seed.stableHash(type + title).hashCode(), 1_000_000);
            return new VendorList(
                    PARAMETERS.object(),
                    List.of(new Parameter("LinkedinSearchParameter", Integer.toString(id), title)),
                    null);
        });
    }

    /** How many InMails are left. */
    @GET
    @Path("/inmail_balance")
    public Response inmailBalance(
            @Context ContainerRequestContext request, @QueryParam("account_id") @Nullable String accountId) {
        return gate.read(request, Route.ACCOUNTS, accountId, () -> {
            Account account = linkedIn(accountId);
            Integer left = account.isPremium() ? credits.left(account) : null;
            return new Balance("LinkedinInmailBalance", left, null, null);
        });
    }

    private Account linkedIn(@Nullable String accountId) {
        return accounts.named(accountId).of(AccountType.LINKEDIN);
    }

    record Results(
            String object,
            List<Object> items,
            Config config,
            PagingInfo paging,
            @Nullable String cursor) {}

    record Config(SearchQuery params) {}

    record PagingInfo(int start, int pageCount, int totalCount) {}

    record Parameter(String object, String id, String title) {}

    record Balance(
            String object,
            @Nullable Integer premium,
            @Nullable Integer recruiter,
            @JsonProperty("sales_navigator") @Nullable Integer salesNavigator) {}
}
