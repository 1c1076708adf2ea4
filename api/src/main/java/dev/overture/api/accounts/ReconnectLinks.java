package dev.overture.api.accounts;

import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.providers.unipile.client.HostedAuthClient;
import dev.overture.providers.unipile.client.HostedAuthLink;
import dev.overture.providers.unipile.http.UnipileException;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.accounts.AccountRow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Asks Unipile for pages on which accounts are linked again. */
public final class ReconnectLinks {

    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final DateTimeFormatter WIRE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Jdbi jdbi;
    private final @Nullable HostedAuthClient pages;
    private final @Nullable URI apiUrl;
    private final @Nullable URI notifyUrl;
    private final InstantSource clock;

    /**
     * @param pages null where this process does not know Unipile
     * @param apiUrl Unipile's own address for this customer; null with {@code pages}
     * @param notifyUrl where Unipile tells that it is done, with its secret; null where nobody outside reaches us
     */
    public ReconnectLinks(
            Jdbi jdbi,
            @Nullable HostedAuthClient pages,
            @Nullable URI apiUrl,
            @Nullable URI notifyUrl,
            InstantSource clock) {
        this.jdbi = jdbi;
        this.pages = pages;
        this.apiUrl = apiUrl;
        this.notifyUrl = notifyUrl;
        this.clock = clock;
    }

    ReconnectLinkResponse create(WorkspaceId workspace, AccountId id) {
        AccountRow account = jdbi.withExtension(AccountDao.class, dao -> dao.find(workspace, id))
                .orElseThrow(() -> ApiException.notFound("account"));
        if (pages == null || apiUrl == null) {
            throw ApiException.conflict(
                    "unipile_not_configured", "Set UNIPILE_BASE_URL and UNIPILE_API_KEY for the api.");
        }
        Instant expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.MILLIS);
        HostedAuthLink wanted = new HostedAuthLink(
                "reconnect",
                null,
                apiUrl.resolve("/").toString().replaceFirst("/$", ""),
                WIRE.format(expires),
                id.toString(),
                notifyUrl == null ? null : notifyUrl.toString(),
                null,
                null,
                account.vendorAccountId());
        try {
            String url = pages.create(wanted).url();
            if (url == null) {
                throw ApiException.unavailable("unipile_unavailable", "Unipile answered without a link.", null);
            }
            return new ReconnectLinkResponse(url, expires);
        } catch (UnipileException e) {
            throw ApiException.unavailable("unipile_unavailable", "Unipile gives no link now.", e);
        }
    }
}
