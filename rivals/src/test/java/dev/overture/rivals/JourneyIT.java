package dev.overture.rivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.overture.rivals.dbos.DbosRival;
import dev.overture.rivals.dbscheduler.DbSchedulerRival;
import dev.overture.rivals.journey.Journey;
import dev.overture.rivals.journey.Prospect;
import dev.overture.rivals.journey.Rival;
import dev.overture.rivals.journey.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each library brings the same journey to the same end. */
class JourneyIT {

    private static final Duration UP = Duration.ofMinutes(2);
    private static final Duration LONG = Duration.ofDays(14);
    private static final Duration SHORT = Duration.ofMillis(300);

    private static EmbeddedPostgres postgres;
    private static int databases;

    private DataSource database;
    private FakeVendor vendor;
    private Rival rival;

    /** The libraries, and how each tells the journeys that are not over. */
    enum Library {
        DBOS("select count(*) from dbos.workflow_status where status in ('PENDING', 'ENQUEUED')") {
            @Override
            Rival start(DataSource database, Journey journey, Duration acceptedWithin) {
                return new DbosRival(database, journey, acceptedWithin);
            }
        },
        DB_SCHEDULER("select count(*) from scheduled_tasks where task_name = 'outreach'") {
            @Override
            Rival start(DataSource database, Journey journey, Duration acceptedWithin) {
                return new DbSchedulerRival(database, journey, acceptedWithin);
            }
        };

        private final String underWay;

        Library(String underWay) {
            this.underWay = underWay;
        }

        abstract Rival start(DataSource database, Journey journey, Duration acceptedWithin);
    }

    @BeforeAll
    static void startServer() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void prepare() throws Exception {
        String name = "journey_" + ++databases;
        execute(postgres.getPostgresDatabase(), "create database " + name);
        database = postgres.getDatabase("postgres", name);
        vendor = new FakeVendor();
    }

    @AfterEach
    void stop() {
        rival.close();
        vendor.close();
    }

    @ParameterizedTest
    @EnumSource
    void whoAcceptsIsWrittenTwoMessages(Library library) throws Exception {
        start(library, LONG);
        begin();
        await().atMost(UP).until(() -> status().equals("invited"));
        rival.accepted("jemima");
        rival.accepted("jemima");
        await().atMost(UP).until(() -> underWay(library) == 0);

        assertThat(status()).isEqualTo("completed");
        assertThat(vendor.asked())
                .containsExactly("/users/jemima", "/users/invite", "/chats", "/chats/chat-1/messages");
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotAcceptInTimeIsLeftAlone(Library library) throws Exception {
        start(library, SHORT);
        begin();
        await().atMost(UP).until(() -> status().equals("invited") && underWay(library) == 0);

        assertThat(status()).isEqualTo("invited");
        assertThat(vendor.asked()).containsExactly("/users/jemima", "/users/invite");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnEarlierProcessLeftIsTakenUpAndNothingIsRepeated(Library library) throws Exception {
        start(library, LONG);
        begin();
        await().atMost(UP).until(() -> status().equals("invited"));
        rival.close();

        start(library, LONG);
        rival.accepted("jemima");
        await().atMost(UP).until(() -> underWay(library) == 0);

        assertThat(status()).isEqualTo("completed");
        assertThat(vendor.asked())
                .endsWith("/users/invite", "/chats", "/chats/chat-1/messages")
                .doesNotHaveDuplicates();
    }

    private void start(Library library, Duration acceptedWithin) {
        Journey journey = new Journey(new Settings(0, "", "", "", vendor.url(), "any-key"), database);
        rival = library.start(database, journey, acceptedWithin);
        rival.start();
    }

    private void begin() throws SQLException {
        execute(database, "insert into prospects (slug, status) values ('jemima', 'pending')");
        rival.begin(new Prospect("jemima", "Jemima", "acc_1"));
        rival.begin(new Prospect("jemima", "Jemima", "acc_1"));
    }

    private String status() throws SQLException {
        return ask("select status from prospects");
    }

    private int underWay(Library library) throws SQLException {
        return Integer.parseInt(ask(library.underWay));
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
