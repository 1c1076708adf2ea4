package dev.overture.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class OvertureTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void wrongUsageExitsWithTwoAndHelps() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: overture").contains("demo").contains("workspace");
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("dance");
        assertThat(run("workspace")).isEqualTo(2);
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("demo", "--seed", "many")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "aip", "--dance"})
    void anUnknownCommandExitsWithTwoAndShowsTheKnownOnes(String unknown) {
        assertThat(run(unknown)).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Un")
                .contains(unknown)
                .contains("Usage: overture")
                .contains("Serve the HTTP API");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void keepsTheTestServerOutOfTheHelp() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("check").doesNotContain("temporal-test-server");
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("overture ").contains("temporal 1.9.1");
    }

    @Test
    void checkNamesFileLineAndColumnOfEveryProblem() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.yaml"), """
                name: Bad
                steps:
                  - invitation: Hello
                  - delay: soon
                """);

        assertThat(run("check", file.toString())).isEqualTo(1);

        assertThat(out.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.matches("\\Q" + file + "\\E:\\d+:\\d+: .+"))
                .anyMatch(line -> line.startsWith(file + ":3:"))
                .anyMatch(line -> line.startsWith(file + ":4:"));
    }

    @Test
    void checkRefusesAFileThatIsNotThere() {
        assertThat(run("check", folder.resolve("nowhere.yaml").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no file").contains("nowhere.yaml");
        assertThat(run("check", folder.toString())).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "worker", "sandbox"})
    void serversRefuseAConfigurationThatIsNotThere(String server) {
        assertThat(run(server, folder.resolve("nowhere.yml").toString())).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly("overture: there is no file " + folder.resolve("nowhere.yml"));
        assertThat(run(server, folder.toString())).isEqualTo(2);
        assertThat(run(server, "one.yml", "two.yml")).isEqualTo(2);
    }

    @Test
    void demoRefusesWhatCouldNotRunBeforeItStartsAnything() throws Exception {
        Path badSequence = Files.writeString(folder.resolve("bad.yaml"), "name: Bad\nsteps: []\n");
        Path nobody = Files.writeString(folder.resolve("nobody.csv"), "First name,LinkedIn URL\nAda,\n");

        assertThat(run("demo", "--csv", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.csv");
        assertThat(run("demo", "--sequence", badSequence.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("bad.yaml:2:");
        assertThat(run("demo", "--csv", nobody.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nobody.csv").contains("row");
        assertThat(run(
                        "demo",
                        "--report",
                        folder.resolve("no/such/folder/r.json").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--report");
        assertThat(run("demo", "--no-campaign", "--exit-when-done")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prospects=0", "--prospects=many", "--kills=-1", "--minutes=0", "--seed=x", "--people=5"})
    void tortureRefusesWhatMakesNoSenseBeforeItStartsAnything(String option) {
        assertThat(run("torture", option)).isEqualTo(2);
        assertThat(err.toString()).contains(option.replaceFirst("=.*", ""));
    }

    @Test
    void tortureRefusesAReportThatCannotBeWritten() {
        assertThat(run(
                        "torture",
                        "--report",
                        folder.resolve("no/such/folder/t.json").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--report");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Overture.commandLine();
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
