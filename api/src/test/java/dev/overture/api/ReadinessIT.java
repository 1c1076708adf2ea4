package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadinessIT {

    @RegisterExtension
    static final RunningApi WELL = new RunningApi();

    @RegisterExtension
    static final RunningApi NOT_MIGRATED = new RunningApi().withoutMigrations();

    @RegisterExtension
    static final RunningApi WITHOUT_DATABASE =
            new RunningApi().with("database.url", "jdbc:postgresql://127.0.0.1:1/nothing");

    @Test
    void isReadyWhenEverythingIsThere() {
        assertThat(WELL.anonymous("GET", "/health/ready").text("status")).isEqualTo("ready");
    }

    @Test
    void namesMissingMigrations() {
        Answer answer = NOT_MIGRATED.anonymous("GET", "/health/ready");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.errors()).containsExactly("database_not_migrated ");
    }

    @Test
    void namesAMissingDatabaseAndLivesOn() {
        assertThat(WITHOUT_DATABASE.anonymous("GET", "/health/live").status()).isEqualTo(200);
        assertThat(WITHOUT_DATABASE.anonymous("GET", "/health/ready").errors())
                .containsExactly("database_unreachable ");
        Answer refused = WITHOUT_DATABASE.send(
                WITHOUT_DATABASE.request("/api/campaigns").header("Authorization", "Bearer ovk_any"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("database_unavailable");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }
}
