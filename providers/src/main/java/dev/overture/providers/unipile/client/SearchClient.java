package dev.overture.providers.unipile.client;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches LinkedIn. */
public interface SearchClient {

    /**
     * One page of results.
     *
     * @param query the filters, {@code {"url": …}} or {@code {"cursor": …}}, in the vendor's words
     * @param limit at most 100; at most 50 for the classic search
     */
    @RequestLine(
            value = "POST /linkedin/search?account_id={account_id}&limit={limit}&cursor={cursor}",
            decodeSlash = false)
    @Headers("Content-Type: application/json")
    Page<Result> search(
            @Param("account_id") String accountId,
            @Param("limit") @Nullable Integer limit,
            @Param("cursor") @Nullable String cursor,
            JsonNode query);

    /**
     * The ids that filters use.
     *
     * @param type {@code LOCATION}, {@code INDUSTRY}, {@code COMPANY}, {@code SCHOOL}…
     * @param service {@code CLASSIC} or {@code SALES_NAVIGATOR}, whose ids are asked for
     */
    @RequestLine(
            value = "GET /linkedin/search/parameters?account_id={account_id}&type={type}&keywords={keywords}"
                    + "&service={service}&limit={limit}",
            decodeSlash = false)
    Page<Parameter> parameters(
            @Param("account_id") String accountId,
            @Param("type") String type,
            @Param("keywords") @Nullable String keywords,
            @Param("service") @Nullable String service,
            @Param("limit") @Nullable Integer limit);

    /**
     * Somebody who was found.
     *
     * @param networkDistance {@code DISTANCE_1}…, unlike profiles
     */
    record Result(
            @Nullable String type,
            @Nullable String id,
            @Nullable String publicIdentifier,
            @Nullable String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String headline,
            @Nullable String location,
            @Nullable String networkDistance,
            @Nullable Boolean pendingInvitation,
            @Nullable String profileUrl,
            @Nullable List<Position> currentPositions) {

        @Override
        public String toString() {
            return "Result[type=" + type + ", networkDistance=" + networkDistance + "]";
        }
    }

    /** What somebody does now. */
    record Position(@Nullable String company, @Nullable String role) {

        @Override
        public String toString() {
            return "Position[]";
        }
    }

    /** A filter value. */
    record Parameter(@Nullable String id, @Nullable String title) {}
}
