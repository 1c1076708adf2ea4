package dev.overture.providers.unipile;

import dev.overture.model.search.NamedFilter;
import dev.overture.model.search.PeopleQuery;
import dev.overture.model.search.SearchApi;
import dev.overture.model.sending.Refusal;
import dev.overture.providers.PeopleSearch;
import dev.overture.providers.unipile.client.Account;
import dev.overture.providers.unipile.client.AccountsClient;
import dev.overture.providers.unipile.client.Page;
import dev.overture.providers.unipile.client.SearchClient;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.UnipileException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches LinkedIn through Unipile. */
final class UnipilePeopleSearch implements PeopleSearch {

    private static final int CHOICES = 20;

    private final SearchClient search;
    private final AccountsClient accounts;

    UnipilePeopleSearch(SearchClient search, AccountsClient accounts) {
        this.search = search;
        this.accounts = accounts;
    }

    @Override
    public Answer<ResultPage> page(String vendorAccountId, PeopleQuery query, int limit, @Nullable String cursor) {
        return answer(() -> {
            // The filters travel with the cursor: the vendor's copies disagree on whether it holds them.
            Page<SearchClient.Result> page = search.search(vendorAccountId, limit, cursor, SearchBody.of(query));
            return new ResultPage(
                    page.items().stream()
                            .filter(each -> each.type() == null || each.type().equalsIgnoreCase("PEOPLE"))
                            .map(UnipilePeopleSearch::found)
                            .toList(),
                    page.cursor());
        });
    }

    private static Found found(SearchClient.Result result) {
        SearchClient.Position position = Stream.ofNullable(result.currentPositions())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(new SearchClient.Position(null, null));
        return new Found(
                result.id(),
                result.publicIdentifier(),
                result.profileUrl(),
                result.name(),
                result.firstName(),
                result.lastName(),
                result.headline(),
                result.location(),
                position.role(),
                position.company());
    }

    @Override
    public Answer<List<Choice>> choices(String vendorAccountId, SearchApi api, NamedFilter filter, String words) {
        return answer(() -> search
                .parameters(
                        vendorAccountId,
                        type(filter),
                        words,
                        api == SearchApi.SALES_NAVIGATOR ? "SALES_NAVIGATOR" : "CLASSIC",
                        CHOICES)
                .items()
                .stream()
                .flatMap(each -> each.id() == null || each.title() == null
                        ? Stream.empty()
                        : Stream.of(new Choice(each.id(), each.title())))
                .toList());
    }

    private static String type(NamedFilter filter) {
        return switch (filter) {
            case INDUSTRY -> "INDUSTRY";
            case LOCATION -> "LOCATION";
            case COMPANY, PAST_COMPANY -> "COMPANY";
            case SCHOOL -> "SCHOOL";
        };
    }

    @Override
    public Answer<Boolean> hasSeat(String vendorAccountId, SearchApi api) {
        return answer(() ->
                api == SearchApi.CLASSIC || seats(accounts.get(vendorAccountId)).contains(api.code()));
    }

    private static List<String> seats(Account account) {
        Account.ConnectionParams params = account.connectionParams();
        Account.Im im = params == null ? null : params.im();
        List<String> seats = im == null ? null : im.premiumFeatures();
        return seats == null
                ? List.of()
                : seats.stream().filter(Objects::nonNull).toList();
    }

    private static <T> Answer<T> answer(Supplier<T> call) {
        try {
            return new Answer.Got<>(call.get());
        } catch (UnipileException e) {
            boolean missing = e.failure() instanceof CallFailure.ErrorAnswer error && ErrorTable.saysNotFound(error);
            return new Answer.Failed<>(
                    missing ? Refusal.ACCOUNT_DISCONNECTED : Outcomes.refusal(e.failure()),
                    e.failure().detail());
        }
    }
}
