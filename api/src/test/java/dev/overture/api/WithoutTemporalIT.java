package dev.overture.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.api.RunningApi.Answer;
import dev.overture.api.RunningApi.Caller;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WithoutTemporalIT {

    @RegisterExtension
    static final RunningApi API = new RunningApi().withoutTemporal();

    private final Caller caller = API.aWorkspace();

    @Test
    void isAliveAndSaysWhatItMisses() {
        assertThat(API.anonymous("GET", "/health/live").status()).isEqualTo(200);

        Answer ready = API.anonymous("GET", "/health/ready");

        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(ready.errors()).containsExactly("temporal_unreachable ");
    }

    @Test
    void leavesTheCampaignADraftWhenItCannotBeLaunched() {
        String id = campaignOfAda();

        Answer refused = caller.post("/api/campaigns/" + id + "/launch");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("temporal_unavailable");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(caller.get("/api/campaigns/" + id).text("status")).isEqualTo("draft");
        long told = API.jdbi()
                .withHandle(
                        handle -> handle.select("select count(*) from workflow_outbox where target_id = ?::uuid", id)
                                .mapTo(Long.class)
                                .one());
        assertThat(told).isZero();
    }

    @Test
    void showsProspectsWithoutTheirWorkflows() {
        String prospect = caller.get("/api/campaigns/" + campaignOfAda() + "/prospects")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asText();

        long began = System.nanoTime();
        Answer shown = caller.get("/api/campaign-prospects/" + prospect);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("workflow").isNull()).isTrue();
        assertThat(shown.text("workflow_error"))
                .as("whether the connection or the time to wait ends first is the machine's affair")
                .isIn("temporal_unavailable", "no_answer");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }

    private String campaignOfAda() {
        String id = caller.aCampaign("name: x\nsteps: [invite]\n");
        caller.anAccount("linkedin");
        caller.post("/api/campaigns/" + id + "/upload-prospects", "text/csv", "name,email\nAda,ada@example.com\n");
        return id;
    }
}
