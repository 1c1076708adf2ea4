package dev.overture.schema.suppressions;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aCompany;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.delivery.DeliveryDao;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a claim reads under its locks. */
class SuppressedIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String ADDRESS = "ada@mail.example.com";

    private final Jdbi jdbi = POSTGRES.jdbi();
    private final WorkspaceId workspace = aWorkspace(jdbi);
    private final CompanyId company = aCompany(jdbi, workspace);
    private final StoredCampaignProspect prospect = aCampaignProspect()
            .of(aProspect().in(workspace).at(company).email(ADDRESS).insert(jdbi))
            .in(aCampaign().in(workspace).insert(jdbi))
            .insert(jdbi);

    private void add(WorkspaceId owner, SuppressionSubject subject, String reason) {
        jdbi.useExtension(
                SuppressionListDao.class, list -> list.add(UUID.randomUUID(), owner, subject, reason, "jo", NOW));
    }

    private boolean anyChannel() {
        return jdbi.withExtension(DeliveryDao.class, dao -> dao.findSubject(prospect.id()))
                .orElseThrow()
                .suppressed();
    }

    private boolean byEmail() {
        return jdbi.withExtension(DeliveryDao.class, dao -> dao.suppressed(workspace, ADDRESS));
    }

    @Test
    void aPersonOrTheirCompanyForbidsEveryChannel() {
        assertThat(anyChannel()).isFalse();
        add(workspace, SuppressionSubject.of(company), "a customer");
        assertThat(anyChannel()).isTrue();

        jdbi.useHandle(handle -> handle.execute("delete from suppressions where workspace_id = ?", workspace));
        add(workspace, SuppressionSubject.of(prospect.prospect().id()), "opted_out");
        assertThat(anyChannel()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "mail.example.com, true",
        "example.com, true",
        "com, true",
        "ample.com, false",
        "eu.mail.example.com, false"
    })
    void aDomainForbidsThoseBelowIt(String domain, boolean forbidden) {
        add(workspace, SuppressionSubject.ofDomain(domain), "a customer");

        assertThat(byEmail()).isEqualTo(forbidden);
        assertThat(anyChannel()).isEqualTo(forbidden);
    }

    @Test
    void anAddressThatBouncedForbidsEmailsAlone() {
        add(workspace, SuppressionSubject.ofAddress(ADDRESS), "bounced");

        assertThat(byEmail()).isTrue();
        assertThat(anyChannel()).isFalse();
    }

    @Test
    void anAddressThatOptedOutForbidsEveryChannel() {
        add(workspace, SuppressionSubject.ofAddress(ADDRESS), "opted_out");

        assertThat(byEmail()).isTrue();
        assertThat(anyChannel()).isTrue();
    }

    @Test
    void theListOfAnotherWorkspaceForbidsNothing() {
        WorkspaceId other = aWorkspace(jdbi);
        add(other, SuppressionSubject.ofAddress(ADDRESS), "opted_out");
        add(other, SuppressionSubject.ofDomain("example.com"), "x");

        assertThat(byEmail()).isFalse();
        assertThat(anyChannel()).isFalse();
    }
}
