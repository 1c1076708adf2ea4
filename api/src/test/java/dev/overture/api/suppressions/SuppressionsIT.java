package dev.overture.api.suppressions;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aCompany;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.ProspectFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Temporal is down all the time: what protects a person must not need it. */
class SuppressionsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();

    private StoredCampaignProspect live(ProspectFixture person) {
        return aCampaignProspect()
                .of(person.in(workspace).insert(API.jdbi()))
                .in(aCampaign().in(workspace).insert(API.jdbi()))
                .sendingWith(anAccount().in(workspace).insert(API.jdbi()))
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(API.jdbi());
    }

    private Answer suppress(String items, String reason) {
        return caller.post("/api/suppressions", "application/json", """
                {"items": [%s], "reason": "%s", "author": "jo"}""".formatted(items, reason));
    }

    private String end(StoredCampaignProspect prospect) {
        return API.jdbi()
                .withHandle(handle -> handle.select(
                                "select concat_ws(' ', status, status_reason) from campaign_prospects where id = ?",
                                prospect.id())
                        .mapTo(String.class)
                        .one());
    }

    private List<String> signals(StoredCampaignProspect prospect) {
        return API.jdbi()
                .withHandle(
                        handle -> handle.select("select signal from workflow_outbox where target_id = ?", prospect.id())
                                .mapTo(String.class)
                                .list());
    }

    @ParameterizedTest
    @CsvSource({
        "ada@example.com, '{\"email\": \" Ada@Example.COM \"}'",
        "ada@example.com, '{\"domain\": \"example.com\"}'",
        "ada@mail.eu.example.com, '{\"domain\": \"@Example.com\"}'",
        "ada@xn--mller-kva.example, '{\"domain\": \"müller.example\"}'",
    })
    void endsWhomAnAddressOrADomainHits(String address, String item) {
        StoredCampaignProspect hit = live(aProspect().email(address));
        StoredCampaignProspect tagged = live(aProspect().email("ada+list@another.example"));
        MessageId planned = aMessage()
                .to(hit)
                .of("later", dev.overture.model.sending.MessageKind.MESSAGE)
                .insert(API.jdbi());
        MessageId underWay = aMessage().to(hit).status(MessageStatus.INTENT).insert(API.jdbi());

        Answer answer = suppress(item, "a customer of ours");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("added").asInt()).isEqualTo(1);
        assertThat(answer.json().path("ended").valueStream().map(each -> each.asText()))
                .containsExactly(hit.id().toString());
        assertThat(answer.json().path("in_flight").valueStream().map(each -> each.asText()))
                .containsExactly(underWay.toString());
        assertThat(end(hit)).isEqualTo("stopped suppressed");
        assertThat(signals(hit)).containsExactly("ended");
        assertThat(end(tagged)).isEqualTo("messaging");
        String slot = API.jdbi()
                .withHandle(handle -> handle.select("select status from campaign_messages where id = ?", planned)
                        .mapTo(String.class)
                        .one());
        assertThat(slot).isEqualTo("SKIPPED");
    }

    @Test
    void aTagBehindAPlusIsAnotherAddress() {
        StoredCampaignProspect tagged = live(aProspect().email("ada+list@example.com"));

        suppress("{\"email\": \"ada@example.com\"}", "asked by phone");

        assertThat(end(tagged)).isEqualTo("messaging");
    }

    @Test
    void endsACompanysPeopleByItsNameOrId() {
        CompanyId company = aCompany(API.jdbi(), workspace);
        String name = API.jdbi()
                .withHandle(handle -> handle.select("select company_name from companies where id = ?", company)
                        .mapTo(String.class)
                        .one());
        StoredCampaignProspect first = live(aProspect().at(company));
        StoredCampaignProspect other = live(aProspect());

        Answer byName = suppress("{\"company\": \"" + name.toUpperCase(java.util.Locale.ROOT) + "\"}", "a competitor");
        Answer byId = suppress("{\"company_id\": \"" + company + "\"}", "again");

        assertThat(end(first)).isEqualTo("stopped suppressed");
        assertThat(end(other)).isEqualTo("messaging");
        assertThat(byId.json().path("added").asInt()).isZero();
        assertThat(byId.json().path("ids")).isEqualTo(byName.json().path("ids"));
    }

    @Test
    void whoAskedForItEndsAsOptedOutLikeByReply() {
        StoredCampaignProspect hit = live(aProspect().email("bob@example.com"));

        suppress("{\"prospect_id\": \"" + hit.prospect().id() + "\"}", "opted_out");

        assertThat(end(hit)).isEqualTo("opted_out opted_out");
        assertThat(signals(hit)).containsExactly("unsubscribed");
    }

    @Test
    void anAddressThatOnlyBouncedEndsNobody() {
        StoredCampaignProspect hit = live(aProspect().email("cyd@example.com"));

        suppress("{\"email\": \"cyd@example.com\"}", "bounced");

        assertThat(end(hit)).isEqualTo("messaging");
    }

    @Test
    void addsAllOrNothingAndNamesEveryError() {
        StoredCampaignProspect foreign = aCampaignProspect().insert(API.jdbi());

        Answer answer = suppress("""
                {"email": "fine@example.com"}, {"email": "no address"}, {"domain": "com"}, {},
                {"email": "a@example.com", "domain": "example.com"}, {"prospect_id": "%s"}
                """.formatted(foreign.prospect().id()), "x");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactly(
                        "bad_email items[1].email",
                        "bad_domain items[2].domain",
                        "missing items[3]",
                        "conflicting items[4]",
                        "not_found items[5].prospect_id");
        assertThat(caller.get("/api/suppressions").json().path("items")).isEmpty();
        assertThat(suppress("", "x").status()).isEqualTo(400);
    }

    @Test
    void rejectsTheirRowsWhenTheyAreUploaded() {
        suppress(
                "{\"domain\": \"example.org\"}, {\"email\": \"ada@example.com\"}, {\"company\": \"Nowhere Ltd\"}", "x");
        String campaign = caller.aCampaign("name: A\nsteps:\n  - message: Hi\n");

        Answer report = caller.post("/api/campaigns/" + campaign + "/upload-prospects", "text/csv", """
                name,email,company
                Ada,ADA@example.com,
                Bob,bob@mail.example.org,
                Cyd,cyd@example.com,NOWHERE ltd
                Dee,dee@example.com,Somewhere
                """);

        List<String> rejected = new ArrayList<>();
        report.json()
                .path("results")
                .forEach(row -> rejected.add(
                        row.path("row").asText() + " " + row.path("code").asText()));
        assertThat(rejected).containsExactly("1 suppressed", "2 suppressed", "3 suppressed");
    }

    @Test
    void listsByPagesAndTakesOffTheList() {
        for (int i = 0; i < 5; i++) {
            suppress("{\"domain\": \"d" + i + ".example\"}", "x");
        }
        suppress("{\"email\": \"e@example.com\"}", "x");

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = caller.get("/api/suppressions?kind=domain&limit=2&cursor=" + cursor);
            page.json()
                    .path("items")
                    .forEach(item -> seen.add(item.path("domain").asText()));
            cursor = page.json().path("next_cursor").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(seen).containsExactly("d4.example", "d3.example", "d2.example", "d1.example", "d0.example");

        String id = caller.get("/api/suppressions?kind=email")
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        Caller stranger = API.aWorkspace();
        assertThat(delete(stranger, id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/suppressions").json().path("items")).isEmpty();
        assertThat(delete(caller, id).status()).isEqualTo(204);
        assertThat(delete(caller, id).status()).isEqualTo(404);
        assertThat(delete(caller, "x").status()).isEqualTo(404);
    }

    private static Answer delete(Caller by, String id) {
        return by.delete("/api/suppressions/" + id);
    }
}
