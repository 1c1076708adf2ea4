package dev.overture.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.workflows.OvertureSearchAttributes;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowExecutionMetadata;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerDeathIT {

    private static final int PEOPLE = 16;

    @TempDir
    private Path folder;

    @Test
    void killingTheWorkerInTheMiddleLosesNobodyTellsNobodyTwiceAndLogsNothingPersonal() throws Exception {
        try (RunningDemo demo = new RunningDemo(folder, PEOPLE, Map.of())) {
            JsonNode before = demo.info();
            Jdbi database = demo.database();
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> count(database, "select count(*) from campaign_messages where status = 'SENT'") >= 4);

            assertThat(ProcessHandle.of(before.path("worker_pid").asLong())
                            .orElseThrow()
                            .destroyForcibly())
                    .isTrue();

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> demo.info().path("worker_pid").asLong()
                            != before.path("worker_pid").asLong());
            JsonNode report = demo.report();
            assertThat(report.path("prospects").asInt()).isEqualTo(PEOPLE);
            assertThat(report.path("verdict").path("sent").asLong())
                    .isEqualTo(report.path("messages_sent").asLong())
                    .isGreaterThan(PEOPLE);
            for (String fault : List.of("doubles", "lost", "after_reply", "over_limit", "wrong_person")) {
                assertThat(report.path("verdict").path(fault).asInt(-1))
                        .as(fault)
                        .isZero();
            }
            assertThat(DemoReport.unfinished(demo.byStatus(report))).isZero();
            if (report.path("temporal").asText().equals("server")) {
                checkTemporal(before, database);
            } else {
                assertThat(demo.said()).contains("NO durability");
            }
            checkLogs(demo, before);
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    /** One workflow a prospect, found by campaign and workspace; nothing personal in any history. */
    private static void checkTemporal(JsonNode info, Jdbi database) {
        String campaign = database.withHandle(handle -> handle.createQuery("select id::text from campaigns")
                .mapTo(String.class)
                .one());
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(info.path("temporal_address").asText())
                .build());
        try {
            WorkflowClient client = WorkflowClient.newInstance(stubs);
            Set<String> expected = new HashSet<>(
                    database.withHandle(handle -> handle.createQuery("select 'prospect/' || id from campaign_prospects")
                            .mapTo(String.class)
                            .list()));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(ids(client, """
                                    WorkflowType = 'ProspectWorkflow' and %s = '%s' and %s = '%s'""".formatted(
                                            OvertureSearchAttributes.CAMPAIGN.getName(),
                                            campaign,
                                            OvertureSearchAttributes.WORKSPACE.getName(),
                                            info.path("workspace_id").asText())))
                            .isEqualTo(expected));
            for (String id : expected) {
                String history = client.fetchHistory(id).toJson(false);
                assertThat(history)
                        .doesNotContainIgnoringCase("jemima")
                        .doesNotContainIgnoringCase("testwell")
                        .doesNotContain("example.org")
                        .doesNotContain("linkedin.com")
                        .doesNotContain("shall we connect");
            }
        } finally {
            stubs.shutdownNow();
        }
    }

    private static void checkLogs(RunningDemo demo, JsonNode info) throws InterruptedException {
        new WrongRequests(info).send();
        assertThat(demo.log("api")).contains("POST /webhooks/unipile 200", "POST /api/campaigns 400");
        assertThat(demo.log("worker")).contains("overture-worker");
        for (String process : List.of("api", "worker")) {
            assertThat(demo.log(process))
                    .as(process)
                    .doesNotContainIgnoringCase("jemima")
                    .doesNotContainIgnoringCase("testwell")
                    .doesNotContainIgnoringCase("example.org")
                    .doesNotContain("linkedin.com/in/")
                    .doesNotContain("shall we connect", "A word by mail", "A last word", "Let us talk next week")
                    .doesNotContain(info.path("api_key").asText())
                    .doesNotContain(info.path("webhook_secret").asText())
                    .doesNotContain(info.path("sandbox_api_key").asText())
                    .doesNotContain(URI.create(info.path("postgres_url").asText())
                            .getUserInfo()
                            .split(":")[1]);
        }
    }

    private static Set<String> ids(WorkflowClient client, String query) {
        Set<String> ids = new HashSet<>();
        client.listExecutions(query)
                .map(WorkflowExecutionMetadata::getWorkflowExecutionInfo)
                .map(WorkflowExecutionInfo::getExecution)
                .forEach(execution -> ids.add(execution.getWorkflowId()));
        return ids;
    }

    private static long count(Jdbi database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
