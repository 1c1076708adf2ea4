package dev.overture.quickstart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.quickstart.process.OvertureProcess;
import dev.overture.quickstart.process.OvertureProcess.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which configuration a server reads is seen by what it complains about. */
class ConfigurationFileIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"api, webhookSecret", "worker, OVERTURE_DATABASE_URL", "sandbox, SANDBOX_API_KEY"})
    void theCarriedOneIsReadUnlessAFileIsNamed(String server, String missing) throws Exception {
        Files.writeString(folder.resolve(server + ".yml"), "unnamed: 1\n");
        Files.writeString(folder.resolve("my.yml"), "named: 1\n");

        assertThat(outputOf(server)).contains(missing).doesNotContain("unnamed");
        assertThat(outputOf(server, "my.yml")).contains("my.yml").contains("Unrecognized field at: named");
        assertThat(outputOf(server, server + ".yml")).contains("Unrecognized field at: unnamed");
    }

    /** Of a process that is started in the folder, without any settings, and cannot start up. */
    private String outputOf(String... arguments) throws IOException, InterruptedException {
        Said said = OvertureProcess.run(folder, Map.of(), arguments);
        assertThat(said.code()).isEqualTo(1);
        return said.text();
    }
}
