package dev.overture.api.explain;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Temporal is down all the time: whoever asks why nothing moves may be asking for that reason. */
class ExplainIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private final Caller caller = API.aWorkspace();
    private final WorkspaceId workspace = caller.workspace().id();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private StoredAccount account(int invitationsIn7Days) {
        KindLimits limits = new KindLimits(1_000, null, invitationsIn7Days, Duration.ZERO, Duration.ZERO);
        return anAccount()
                .in(workspace)
                .with(new SendPolicy(Map.of(MessageKind.INVITATION, limits), WorkingHours.ALWAYS, null))
                .insert(API.jdbi());
    }

    private StoredCampaign campaign() {
        return aCampaign().in(workspace).insert(API.jdbi());
    }

    private CampaignProspectFixture somebody(StoredCampaign campaign, StoredAccount account) {
        return aCampaignProspect()
                .in(campaign)
                .of(aProspect().in(workspace).insert(API.jdbi()))
                .sendingWith(account);
    }

    private JsonNode explain(StoredCampaign campaign) {
        Answer answer = caller.get("/api/campaigns/" + campaign.id() + "/explain");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> waiting(JsonNode explanation) {
        return explanation
                .path("waiting")
                .valueStream()
                .map(each ->
                        each.path("people").asInt() + " " + each.path("reason").asText() + " "
                                + each.path("detail").asText("-"))
                .sorted()
                .toList();
    }

    private void execute(String sql, Object... arguments) {
        API.jdbi().useHandle(handle -> handle.execute(sql, arguments));
    }

    @Test
    void saysWhatEverybodyInACampaignWaitsFor() {
        StoredAccount account = account(100);
        StoredCampaign campaign = campaign();
        somebody(campaign, account).insert(API.jdbi());
        somebody(campaign, account).insert(API.jdbi());
        aMessage()
                .to(somebody(campaign, account).started().insert(API.jdbi()))
                .dueAt(now.plus(Duration.ofHours(1)))
                .insert(API.jdbi());
        aMessage()
                .to(somebody(campaign, account).started().insert(API.jdbi()))
                .status(MessageStatus.HELD)
                .because("account_disconnected")
                .insert(API.jdbi());
        somebody(campaign, account)
                .started()
                .status(CampaignProspectStatus.CONNECTION_REQUEST_SENT)
                .at("accepted")
                .waitingFor("connection_accepted")
                .insert(API.jdbi());
        somebody(campaign, account)
                .started()
                .status(CampaignProspectStatus.NEEDS_REVIEW)
                .insert(API.jdbi());
        somebody(campaign, account)
                .started()
                .status(CampaignProspectStatus.REPLIED)
                .insert(API.jdbi());

        JsonNode told = explain(campaign);

        assertThat(told.path("live").asInt()).isEqualTo(6);
        assertThat(waiting(told))
                .containsExactly(
                        "1 event connection_accepted",
                        "1 hold account_disconnected",
                        "1 review -",
                        "1 slot -",
                        "2 not_started no_room");
        assertThat(told.at("/next_slots/0/at").asText())
                .isEqualTo(now.plus(Duration.ofHours(1)).toString());
        assertThat(told.at("/expected/leaves_out").asInt()).isEqualTo(2);
        assertThat(Instant.parse(told.at("/expected/end").asText())).isAfter(now.plus(Duration.ofDays(13)));
    }

    @Test
    void namesTheBindingLimitWithItsNumbers() {
        StoredAccount account = account(2);
        StoredCampaign campaign = campaign();
        for (int i = 1; i <= 2; i++) {
            aMessage()
                    .to(somebody(campaign, account)
                            .started()
                            .status(CampaignProspectStatus.CONNECTION_REQUEST_SENT)
                            .insert(API.jdbi()))
                    .status(MessageStatus.SENT)
                    .claimedAt(now.minus(Duration.ofDays(i)))
                    .insert(API.jdbi());
        }

        JsonNode limit = explain(campaign).at("/limits/0");

        assertThat(limit.path("rule").asText()).isEqualTo("per_seven_days");
        assertThat(limit.path("words").asText())
                .startsWith("2 of 2 invitations used within 7 days; next at ")
                .endsWith(" UTC");
        assertThat(Instant.parse(limit.path("next_slot").asText())).isEqualTo(now.plus(Duration.ofDays(5)));
    }

    @Test
    void namesTheHoldThatSomebodyHasToLiftAndWhomNobodyCanStart() {
        StoredAccount account = account(100);
        StoredCampaign campaign = campaign();
        somebody(campaign, account).insert(API.jdbi());
        execute(
                "insert into holds (id, workspace_id, account_id, reason, author, began_at) values (gen_random_uuid(), ?, ?, 'account_disconnected', 'unipile', ?)",
                workspace,
                account.id(),
                now);

        JsonNode told = explain(campaign);

        assertThat(told.at("/limits/0/rule").asText()).isEqualTo("hold");
        assertThat(told.at("/limits/0/words").asText())
                .contains("by unipile: account_disconnected; somebody has to lift it");
        assertThat(waiting(told)).containsExactly("1 not_started accounts_held");
        assertThat(told.at("/expected/unknown_because").asText()).isEqualTo("no_account");
    }

    @Test
    void takesARestForANotBefore() {
        StoredAccount account = account(100);
        Instant until = now.plus(Duration.ofHours(4));
        execute(
                "insert into holds (id, workspace_id, account_id, reason, author, began_at, until_at) values (gen_random_uuid(), ?, ?, 'limit_reached', 'unipile', ?, ?)",
                workspace,
                account.id(),
                now,
                until);

        JsonNode limit =
                caller.get("/api/accounts/" + account.id() + "/explain").json().at("/limits/0");

        assertThat(limit.path("rule").asText()).isEqualTo("cool_down");
        assertThat(Instant.parse(limit.path("next_slot").asText())).isEqualTo(until);
    }

    @Test
    void forecastsTheLastFirstContactByTheCalendarAndTheShareOfOthers() {
        StoredAccount account = account(2);
        StoredCampaign campaign = campaign();
        for (int i = 0; i < 3; i++) {
            somebody(campaign, account).insert(API.jdbi());
        }
        Instant alone = Instant.parse(
                explain(campaign).at("/expected/last_first_contact").asText());
        StoredCampaign another = campaign();
        for (int i = 0; i < 5; i++) {
            execute(
                    "insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id) values (gen_random_uuid(), ?, ?, ?, ?)",
                    workspace,
                    another.id(),
                    aProspect().in(workspace).insert(API.jdbi()).id(),
                    another.sequence());
        }
        Instant shared = Instant.parse(
                explain(campaign).at("/expected/last_first_contact").asText());

        assertThat(Duration.between(now, alone).toDays()).isEqualTo(7);
        assertThat(Duration.between(now, shared).toDays()).isEqualTo(14);
    }

    @Test
    void saysThatAPausedCampaignHasNoEnd() {
        StoredCampaign paused =
                aCampaign().in(workspace).status(CampaignStatus.PAUSED).insert(API.jdbi());
        somebody(paused, account(5)).insert(API.jdbi());

        JsonNode told = explain(paused);

        assertThat(told.at("/expected/unknown_because").asText()).isEqualTo("campaign_paused");
        assertThat(waiting(told)).containsExactly("1 not_started campaign_paused");
    }

    @Test
    void explainsAnAccountOverAllItsCampaigns() {
        StoredAccount account = account(100);
        aMessage()
                .to(somebody(campaign(), account).started().insert(API.jdbi()))
                .insert(API.jdbi());
        somebody(campaign(), account).started().waitingFor("reply").insert(API.jdbi());

        JsonNode told = caller.get("/api/accounts/" + account.id() + "/explain").json();

        assertThat(told.path("live").asInt()).isEqualTo(2);
        assertThat(waiting(told)).containsExactly("1 event reply", "1 slot -");
        assertThat(told.path("next_slots")).hasSize(1);
        assertThat(told.at("/limits/0/per_day").asInt()).isEqualTo(1_000);
    }

    @Test
    void listsTheCalendarOfAnAccountPageByPage() {
        StoredAccount account = account(100);
        StoredCampaign campaign = campaign();
        for (int i = 1; i <= 3; i++) {
            aMessage()
                    .to(somebody(campaign, account).started().insert(API.jdbi()))
                    .dueAt(now.plus(Duration.ofHours(i)))
                    .insert(API.jdbi());
        }
        aMessage()
                .to(somebody(campaign, account).started().insert(API.jdbi()))
                .status(MessageStatus.SENT)
                .claimedAt(now.minus(Duration.ofHours(1)))
                .insert(API.jdbi());
        String path = "/api/accounts/" + account.id() + "/calendar";

        Answer first = caller.get(path + "?limit=2");
        Answer second = caller.get(path + "?limit=2&cursor=" + first.text("next_cursor"));

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.json().at("/items/0/at").asText())
                .isEqualTo(now.plus(Duration.ofHours(3)).toString());
        assertThat(caller.get(path + "?from=" + now.minus(Duration.ofDays(1)) + "&to=" + now)
                        .json()
                        .findValuesAsText("status"))
                .containsExactly("SENT");
        assertThat(caller.get(path + "?from=yesterday").status()).isEqualTo(400);
    }

    @Test
    void setsWhenACampaignWritesAndShowsItWithItsAlarms() {
        StoredCampaign campaign = campaign();
        String path = "/api/campaigns/" + campaign.id();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);

        Answer set = caller.put(path + "/settings", """
                {"window": {"from": "%s", "days": ["TUESDAY"], "opens": "10:00", "closes": "12:00"}, "silence_hours": 4}
                """.formatted(tomorrow));
        execute(
                "insert into alarms (id, workspace_id, campaign_id, kind, reason, since, raised_at) values (gen_random_uuid(), ?, ?, 'silence', 'overdue', ?, ?)",
                workspace,
                campaign.id(),
                now,
                now);

        assertThat(set.status()).as(set.body()).isEqualTo(200);
        JsonNode shown = caller.get(path).json();
        assertThat(shown.at("/settings/window/from").asText()).isEqualTo(tomorrow.toString());
        assertThat(shown.at("/settings/silence_hours").asInt()).isEqualTo(4);
        assertThat(shown.at("/alarms/0/reason").asText()).isEqualTo("overdue");
        account(10);
        JsonNode told = explain(campaign);
        assertThat(told.at("/alarms/0/kind").asText()).isEqualTo("silence");
        assertThat(told.at("/limits/0/rule").asText()).isEqualTo("window");
        assertThat(caller.put(path + "/settings", "{}").status()).isEqualTo(200);
        assertThat(caller.get(path).json().at("/settings/window").isNull()).isTrue();
    }

    @Test
    void namesEverythingThatIsWrongWithAWindow() {
        Answer refused = caller.put(
                "/api/campaigns/" + campaign().id() + "/settings",
                "{\"window\": {\"from\": \"soon\", \"days\": [\"someday\"], \"until\": \"x\"}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "unknown_field window.until", "wrong_type window.from", "invalid window.days");
        assertThat(caller.put(
                                "/api/campaigns/" + campaign().id() + "/settings",
                                "{\"window\": {\"opens\": \"12:00\", \"closes\": \"11:00\"}}")
                        .errors())
                .containsExactly("out_of_range window.closes");
    }

    @Test
    void replacesAnAccountThatIsLost() {
        StoredAccount lost = account(10);
        StoredAccount other = account(10);
        somebody(campaign(), lost).insert(API.jdbi());
        String path = "/api/accounts/" + lost.id() + "/replace";

        Answer replaced = caller.post(
                path,
                "application/json",
                "{\"with\": \"%s\", \"author\": \"jo\", \"reason\": \"closed\"}".formatted(other.id()));

        assertThat(replaced.status()).as(replaced.body()).isEqualTo(200);
        assertThat(replaced.json().path("moved").asInt()).isEqualTo(1);
        assertThat(replaced.json().path("kept").asInt()).isZero();
        assertThat(caller.post(
                                path,
                                "application/json",
                                "{\"with\": \"%s\", \"reason\": \"closed\"}".formatted(lost.id()))
                        .text("code"))
                .isEqualTo("same_account");
        assertThat(caller.post(path, "application/json", "{\"reason\": \"closed\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void knowsNothingOfOtherWorkspaces() {
        StoredCampaign campaign = aCampaign().insert(API.jdbi());
        StoredAccount account = anAccount().insert(API.jdbi());

        assertThat(caller.get("/api/campaigns/" + campaign.id() + "/explain").status())
                .isEqualTo(404);
        assertThat(caller.put("/api/campaigns/" + campaign.id() + "/settings", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(caller.get("/api/accounts/" + account.id() + "/explain").status())
                .isEqualTo(404);
        assertThat(caller.get("/api/accounts/" + account.id() + "/calendar").status())
                .isEqualTo(404);
        assertThat(caller.post(
                                "/api/accounts/" + account.id() + "/replace",
                                "application/json",
                                "{\"with\": \"%s\", \"reason\": \"x\"}"
                                        .formatted(account(1).id()))
                        .status())
                .isEqualTo(404);
    }
}
