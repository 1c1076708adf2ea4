package dev.overture.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoTemporalIT {

    @TempDir
    private Path folder;

    /** A machine without the temporal command, without pip, and without a way out. */
    @Test
    void aCampaignRunsToItsEndOnTheTestServerAndPeopleAreWarned() {
        Map<String, String> bare = Map.of(
                "PATH", "/nonexistent",
                "TEMPORAL_ADDRESS", "",
                "OVERTURE_TEMPORAL_FETCH", "never",
                "XDG_CACHE_HOME", folder.resolve("cache").toString());
        try (RunningDemo demo = new RunningDemo(folder, 6, bare)) {
            JsonNode info = demo.info();
            assertThat(info.path("temporal_ui").isNull()).isTrue();
            JsonNode report = demo.report();

            assertThat(report.path("temporal").asText()).isEqualTo("in-process");
            assertThat(report.path("verdict").path("doubles").asInt(-1)).isZero();
            assertThat(report.path("verdict").path("lost").asInt(-1)).isZero();
            assertThat(DemoReport.unfinished(demo.byStatus(report))).isZero();
            assertThat(demo.said()).contains("WARNING").contains("NO durability, NO web UI and NO listing");
        }
    }
}
