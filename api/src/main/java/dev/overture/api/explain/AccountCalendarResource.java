package dev.overture.api.explain;

import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.ids.Cursor;
import dev.overture.api.ids.PageLimit;
import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.MessageId;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.explain.ExplainDao;
import dev.overture.schema.explain.SlotRow;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What accounts have sent and are going to send. */
@Path("/api/accounts/{id}/calendar")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountCalendarResource {

    private static final Cursor SLOTS = new Cursor("calendar");
    private static final Duration USUAL = Duration.ofDays(30);

    private final AccountDao accounts;
    private final ExplainDao explain;
    private final InstantSource clock;

    /** Shows what is here. */
    public AccountCalendarResource(AccountDao accounts, ExplainDao explain, InstantSource clock) {
        this.accounts = accounts;
        this.explain = explain;
        this.clock = clock;
    }

    /** Lists slots. */
    @GET
    @Operation(
            operationId = "getAccountCalendar",
            summary = "List what an account has sent and is going to send, soonest first",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public CalendarResponse list(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") AccountId id,
            @Parameter(description = "The first instant; now where nothing is said.") @QueryParam("from") @Nullable
                    String from,
            @Parameter(description = "The first instant behind it; 30 days after from where nothing is said.")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        if (accounts.find(caller.workspace(), id).isEmpty()) {
            throw ApiException.notFound("account");
        }
        int most = PageLimit.of(limit);
        Instant begin = instant("from", from, clock.instant());
        Instant end = instant("to", to, begin.plus(USUAL));
        Behind behind = SLOTS.read(cursor, Behind::of);
        List<SlotRow> page = explain.listCalendar(
                caller.workspace(),
                id,
                begin,
                end,
                behind == null ? null : behind.at(),
                behind == null ? null : behind.id(),
                most);
        return new CalendarResponse(
                page.stream().map(PlannedSlot::of).toList(),
                SLOTS.behindLast(page, most, AccountCalendarResource::key));
    }

    private static Instant instant(String field, @Nullable String text, Instant otherwise) {
        try {
            return text == null ? otherwise : Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw ApiException.invalidField("invalid", field, "an ISO 8601 instant such as 2026-11-23T09:04:00Z");
        }
    }

    private record Behind(Instant at, MessageId id) {

        static Behind of(String key) {
            int bar = key.indexOf('|');
            if (bar < 0) {
                throw new IllegalArgumentException("not a cursor of a calendar");
            }
            return new Behind(Instant.parse(key.substring(0, bar)), MessageId.of(key.substring(bar + 1)));
        }
    }

    private static String key(SlotRow row) {
        return row.at() + "|" + row.id();
    }
}
