package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadsIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi();

    private static final String SEQUENCE = "name: Uploads\nsteps:\n  - invite: \"Hi\"\n";

    private final Caller caller = API.aWorkspace();
    private final String campaign = caller.aCampaign(SEQUENCE);

    @Test
    void storesPeopleAndReportsEveryRejectedRow() {
        Answer report = csv("""
                First Name;Last Name;Company;LinkedIn URL;E-Mail;Phone;Hobby
                Zoë;Müller;Öko GmbH;linkedin.com/in/zoe-mueller;zoe@example.com;;Segeln
                ;;;;;;
                Bo;Doe;;;;;
                Al;Roe;;https://www.linkedin.com/company/acme;;;
                Cy;Poe;;;not an address;;
                Di;Foe;;;;+49 (0)30 123456;
                """);

        assertThat(report.status()).isEqualTo(200);
        assertThat(counts(report)).isEqualTo("6 = 2 + 4");
        assertThat(rejected(report))
                .containsExactly("2 blank_row", "3 no_address", "4 bad_linkedin_url", "5 bad_email");
        JsonNode zoe = prospects().get(0);
        assertThat(zoe.path("first_name").asText()).isEqualTo("Zoë");
        assertThat(zoe.path("company_name").asText()).isEqualTo("Öko GmbH");
        assertThat(sql("select personalization_data ->> 'hobby' from campaign_prospects where id = '"
                        + zoe.path("id").asText() + "'"))
                .containsExactly("Segeln");
        assertThat(sql("select phone_number from workspace_prospects where first_name = 'Di'"))
                .containsExactly("+4930123456");
        assertThat(sql("select company_name from companies where workspace_id = '"
                        + caller.workspace().id() + "'"))
                .containsExactly("Öko GmbH");
    }

    @Test
    void readsByteOrderMarkWindowsLettersAndQuotedLineBreaks() {
        assertThat(counts(csv("\uFEFFname,email\nAda Lovelace,ada@example.com\n")))
                .isEqualTo("1 = 1 + 0");

        Answer windows = caller.post(
                path(),
                "text/csv",
                HttpRequest.BodyPublishers.ofByteArray(
                        "Vorname;E-Mail\nJürgen;juergen@example.com\n".getBytes(Charset.forName("windows-1252"))));
        assertThat(counts(windows)).isEqualTo("1 = 1 + 0");

        assertThat(counts(csv("first_name,company,email\nEve,\"Acme\nBerlin \"\"HQ\"\"\",eve@example.com\n")))
                .isEqualTo("1 = 1 + 0");
        assertThat(prospects().valueStream().map(item -> item.path("first_name").asText()))
                .containsExactlyInAnyOrder("Ada", "Jürgen", "Eve");
    }

    @Test
    void refusesFilesThatCannotBeReadAndStoresNothingOfThem() {
        assertThat(csv("").status()).isEqualTo(400);
        assertThat(code(csv(""))).isEqualTo("empty_file");
        assertThat(code(csv("colour,shoe size\nred,42\n"))).isEqualTo("header_unrecognised");
        Answer broken = csv("name,email\n" + people(3_000) + "Eve,\"eve@example.com\n");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(code(broken)).isEqualTo("unclosed_quote");
        assertThat(broken.json().path("errors").get(0).path("line").asInt()).isPositive();

        assertThat(prospects()).isEmpty();
        assertThat(sql("select id::text from workspace_prospects where workspace_id = '"
                        + caller.workspace().id() + "'"))
                .isEmpty();
        assertThat(
                        sql(
                                "select batch_id::text from batch_rows r where not exists (select 1 from batches b where b.id = r.batch_id)"))
                .isEmpty();
    }

    @Test
    void knowsThePersonAgainByAnySpellingOfTheProfile() {
        Answer report = csv("""
                name,linkedin
                Ada,https://www.linkedin.com/in/ada-example/
                Ada,http://de.linkedin.com/in/Ada-Example?trk=x
                Ada,linkedin.com/in/ada-example
                Bob,https://www.linkedin.com/in/bob-example
                """);

        assertThat(counts(report)).isEqualTo("4 = 2 + 2");
        assertThat(rejected(report)).containsExactly("2 duplicate", "3 duplicate");
        assertThat(counts(csv("name,linkedin\nAda,www.linkedin.com/in/ada-example\n")))
                .isEqualTo("1 = 0 + 1");
    }

    @Test
    void keepsColleaguesWithOneMailboxApartButTakesNobodyTwice() {
        Answer report = csv("""
                name,linkedin,email
                Ada,linkedin.com/in/ada-example,info@example.com
                Bob,linkedin.com/in/bob-example,info@example.com
                Somebody,,info@example.com
                Cyd,,cyd@example.com
                Cyd,linkedin.com/in/cyd-example,CYD@example.com
                """);

        assertThat(rejected(report)).containsExactly("3 duplicate", "5 duplicate");
    }

    @Test
    void reusesPeopleOfOtherCampaignsWithoutLosingWhatIsKnown() {
        csv("name,linkedin,email,title\nAda Lovelace,linkedin.com/in/ada-example,,Countess\n");
        String second = caller.aCampaign(SEQUENCE);

        Answer report = caller.post(
                "/api/campaigns/" + second + "/upload-prospects",
                "text/csv",
                "name,linkedin,email,title\n,linkedin.com/in/ada-example,ada@example.com,\n");

        assertThat(counts(report)).isEqualTo("1 = 1 + 0");
        assertThat(sql("select first_name || ' ' || job_title || ' ' || email_address from workspace_prospects where"
                        + " workspace_id = '" + caller.workspace().id() + "'"))
                .containsExactly("Ada Countess ada@example.com");
    }

    @Test
    void refusesThoseWhoMustNotBeContacted() {
        sqlUpdate("insert into suppressions (id, workspace_id, email_address, reason, author, created_at) values"
                + " (gen_random_uuid(), '" + caller.workspace().id() + "', 'ada@example.com', 'asked', 'test', now())");
        sqlUpdate("insert into suppressions (id, workspace_id, domain, reason, author, created_at) values"
                + " (gen_random_uuid(), '" + caller.workspace().id() + "', 'example.org', 'asked', 'test', now())");

        Answer report = csv("name,email\nAda,Ada@Example.com\nBob,bob@example.org\nCyd,cyd@example.com\n");

        assertThat(rejected(report)).containsExactly("1 suppressed", "2 suppressed");
    }

    @Test
    void whoseAddressBouncedIsTakenWhereTheyCanBeReachedOtherwise() {
        sqlUpdate("insert into suppressions (id, workspace_id, email_address, reason, author, created_at) values"
                + " (gen_random_uuid(), '" + caller.workspace().id()
                + "', 'ada@example.com', 'bounced', 'test', now())");

        Answer report = csv("""
                name,email,linkedin_url
                Ada,ada@example.com,
                Ada,ada@example.com,https://www.linkedin.com/in/ada
                """);

        assertThat(rejected(report)).containsExactly("1 suppressed");
        assertThat(counts(report)).isEqualTo("2 = 1 + 1");
    }

    @Test
    void takesJsonAndForms() {
        assertThat(counts(caller.post(
                        path(),
                        "application/json",
                        "[{\"firstName\": \"Ada\", \"email\": \"ada@example.com\"}, {\"firstName\": \"Bob\"}, 7]")))
                .isEqualTo("3 = 1 + 2");
        assertThat(counts(form("file", "people.csv", "name,email\nCyd,cyd@example.com\n")))
                .isEqualTo("1 = 1 + 0");
        assertThat(counts(form("file", "people.json", "[{\"email\": \"dee@example.com\"}]")))
                .isEqualTo("1 = 1 + 0");
        assertThat(form("something", "people.csv", "name,email\n").errors()).containsExactly("missing file");
        assertThat(caller.post(path(), "application/json", "{\"a\": 1}").status())
                .isEqualTo(400);
        assertThat(caller.post(path(), "application/json", "[{\"email\": ").status())
                .isEqualTo(400);
        assertThat(caller.post(path(), "multipart/form-data; boundary=x", "nonsense")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void showsRowsOfABatchPageByPage() {
        Answer report = csv("name,email\nAda,ada@example.com\nBob,\nCyd,cyd@example.com\nDee,\n");
        String rows = "/api/batches/" + report.text("batch_id") + "/rows";

        JsonNode first = caller.get(rows + "?limit=3").json();
        JsonNode second = caller.get(
                        rows + "?limit=3&cursor=" + first.path("next_cursor").asText())
                .json();

        assertThat(first.path("items").valueStream().map(row -> row.path("row").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(second.path("items").valueStream().map(row -> row.path("row").asInt()))
                .containsExactly(4);
        assertThat(caller.get(rows + "?result=rejected").json().path("items")).hasSize(2);
        assertThat(caller.get(rows + "?result=maybe").errors()).containsExactly("invalid result");
        assertThat(caller.get(rows + "?cursor=bm9uc2Vuc2U").errors()).containsExactly("invalid_cursor cursor");
    }

    @Test
    void tellsARunningCampaignAndRefusesAFinishedOne() {
        caller.anAccount("linkedin");
        csv("name,email\nAda,ada@example.com\n");
        caller.post("/api/campaigns/" + campaign + "/launch");
        int told = sql("select id::text from workflow_outbox where target_id = '" + campaign + "'")
                .size();

        assertThat(counts(csv("name,email\nBob,bob@example.com\n"))).isEqualTo("1 = 1 + 0");
        assertThat(sql("select signal from workflow_outbox where target = 'campaign' and target_id = '" + campaign
                        + "'"))
                .hasSize(told + 1)
                .containsOnly("roomFreed");

        sqlUpdate("update campaigns set status = 'completed' where id = '" + campaign + "'");
        Answer refused = csv("name,email\nCyd,cyd@example.com\n");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("campaign_over");
    }

    @Test
    void readsAFewRowsForEachOfAHundredThousandWhateverTheStatisticsSay() {
        csv("name,email\nSomebody,somebody@example.com\n");
        long before = rowsRead();

        // What autovacuum does meanwhile: it counts no row of a transaction that is still running.
        ScheduledExecutorService autovacuum = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> looks =
                autovacuum.scheduleWithFixedDelay(() -> sqlUpdate("analyze"), 1, 2, TimeUnit.SECONDS);
        Answer report = caller.post(path(), "text/csv", generated(100_000));
        looks.cancel(false);
        autovacuum.shutdown();

        assertThat(counts(report)).isEqualTo("100000 = 100000 + 0");
        // PostgreSQL counts a transaction's work shortly after its end.
        Awaitility.await()
                .until(() -> sql("select (n_tup_ins > 100000)::text from pg_stat_user_tables"
                                + " where relname = 'workspace_prospects'")
                        .contains("true"));
        assertThat(rowsRead() - before).isLessThan(20 * 100_000);
        assertThat(caller.get("/api/campaigns/" + campaign).json().path("total").asInt())
                .isEqualTo(100_001);
    }

    private long rowsRead() {
        return Long.parseLong(
                sql("select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::text from pg_stat_user_tables")
                        .get(0));
    }

    @Test
    void keepsTheFirstThousandRejectedRowsInTheAnswerAndAllInTheBatch() {
        Answer report = csv("name,email\n" + "Nobody,\n".repeat(1_500));

        assertThat(counts(report)).isEqualTo("1500 = 0 + 1500");
        assertThat(report.json().path("results")).hasSize(1_000);
        assertThat(sql("select row::text from batch_rows where batch_id = '" + report.text("batch_id") + "'"))
                .hasSize(1_500);
    }

    private static HttpRequest.BodyPublisher generated(int rows) {
        StringBuilder csv = new StringBuilder("first_name,last_name,company,linkedin_url,email\n");
        for (int i = 0; i < rows; i++) {
            csv.append("Ada%1$d,Example,Company %2$d,linkedin.com/in/ada-%1$d,ada%1$d@example.com\n"
                    .formatted(i, i % 500));
        }
        return HttpRequest.BodyPublishers.ofString(csv.toString());
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "P" + i + ",p" + i + "@example.com\n")
                .collect(Collectors.joining());
    }

    private Answer csv(String text) {
        return caller.post(path(), "text/csv", text);
    }

    private Answer form(String part, String file, String text) {
        String body = "--xx\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + file
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--xx--\r\n";
        return caller.post(path(), "multipart/form-data; boundary=xx", body);
    }

    private String path() {
        return "/api/campaigns/" + campaign + "/upload-prospects";
    }

    private JsonNode prospects() {
        return caller.get("/api/campaigns/" + campaign + "/prospects?limit=500")
                .json()
                .path("items");
    }

    private static String counts(Answer report) {
        JsonNode body = report.json();
        return body.path("rows").asInt() + " = " + body.path("stored").asInt() + " + "
                + body.path("rejected").asInt();
    }

    private static List<String> rejected(Answer report) {
        return report.json()
                .path("results")
                .valueStream()
                .map(row -> row.path("row").asInt() + " " + row.path("code").asText())
                .toList();
    }

    private static String code(Answer refused) {
        return refused.json().path("errors").path(0).path("code").asText();
    }

    private static List<String> sql(String query) {
        return API.jdbi()
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).list());
    }

    private static void sqlUpdate(String statement) {
        API.jdbi().useHandle(handle -> handle.execute(statement));
    }
}
