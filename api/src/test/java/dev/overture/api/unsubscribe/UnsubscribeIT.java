package dev.overture.api.unsubscribe;

import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.links.UnsubscribeLinks;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeIT {

    private static final String SECRET = "a-secret-of-the-links";

    @RegisterExtension
    static final RunningApi API = new RunningApi()
            .withoutTemporal()
            .with("links.publicUrl", "https://o.example")
            .with("links.secret", SECRET);

    private final UnsubscribeLinks links = new UnsubscribeLinks("https://o.example", SECRET);

    private final StoredCampaignProspect reader = aCampaignProspect()
            .sendingWith(anAccount().of(Channel.EMAIL).insert(API.jdbi()))
            .status(CampaignProspectStatus.MESSAGING)
            .started()
            .insert(API.jdbi());

    private String path(CampaignProspectId id) {
        return links.of(id).replace("https://o.example", "");
    }

    private Answer post(String path) {
        return API.send(API.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
    }

    private List<String> strings(String sql, Object... arguments) {
        return API.jdbi()
                .withHandle(handle ->
                        handle.select(sql, arguments).mapTo(String.class).list());
    }

    private List<String> status() {
        return strings("select status from campaign_prospects where id = ?", reader.id());
    }

    @Test
    void aGetAsksAndChangesNothing() {
        Answer page = API.send(API.request(path(reader.id())).GET());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains("<form method=\"post\">")
                .doesNotContain("<script")
                .doesNotContain("@");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(status()).containsExactly("messaging");
    }

    @Test
    void onePostUnsubscribesAtOnceAndAgainChangesNothing() {
        aMessage()
                .to(reader)
                .of("email", MessageKind.EMAIL)
                .status(MessageStatus.SENT)
                .recipient("former@example.org")
                .insert(API.jdbi());

        for (int i = 0; i < 3; i++) {
            Answer answer = post(path(reader.id()));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("You are unsubscribed");
        }

        assertThat(status()).containsExactly("opted_out");
        assertThat(strings(
                        "select coalesce(email_address, 'person') from suppressions where workspace_id = ? order by 1",
                        reader.workspace()))
                .containsExactlyInAnyOrder(
                        "person", "former@example.org", reader.prospect().email());
        assertThat(strings("select signal from workflow_outbox where target_id = ?", reader.id()))
                .containsExactly("unsubscribed");
        assertThat(strings(
                        "select kind from prospect_events where prospect_id = ?",
                        reader.prospect().id()))
                .containsExactly("unsubscribed");
    }

    @Test
    void worksAgainForSomebodyWhoCameOffTheList() {
        post(path(reader.id()));
        API.jdbi()
                .useHandle(handle ->
                        handle.execute("delete from suppressions where workspace_id = ?", reader.workspace()));

        post(path(reader.id()));

        assertThat(strings(
                        "select 'x' from suppressions where prospect_id = ?",
                        reader.prospect().id()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%3Cscript%3Ealert(1)", "AAAAAAAA"})
    void whatIsNoLinkOfOursIsNotFound(String token) {
        for (Answer answer :
                List.of(API.send(API.request("/unsubscribe/" + token).GET()), post("/unsubscribe/" + token))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
            assertThat(answer.body()).contains("not valid").doesNotContain("script");
        }
    }

    @Test
    void aForgedOrErasedOneDoesNothing() {
        String forged = new UnsubscribeLinks("https://o.example", "a-secret-of-somebody-else")
                .of(reader.id())
                .replace("https://o.example", "");

        assertThat(post(forged).status()).isEqualTo(404);
        assertThat(post(path(new CampaignProspectId(UUID.randomUUID()))).status())
                .isEqualTo(404);
        assertThat(status()).containsExactly("messaging");
    }
}
