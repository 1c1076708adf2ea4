package dev.overture.quickstart.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps what people read true. */
class ReadmeTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```(?<language>[a-z]*)\\n(?<body>.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?<target>[^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (?<text>.+)$");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:OVERTURE|UNIPILE|SANDBOX)_[A-Z][A-Z0-9_]+\\b");

    @Test
    void settingUpTakesExactlyTwoCommands() {
        String section = section("README.md", "Set up");

        assertThat(fences(section, "sh").map(String::strip)).containsExactly("./overture demo", "./mvnw verify");
    }

    @ParameterizedTest
    @MethodSource("sequences")
    void everySequenceThatIsShownCanBeRun(Shown sequence) {
        assertThat(new SequenceReader(new Templates()).read(sequence.text()))
                .as(sequence.toString())
                .isInstanceOf(SequenceResult.Valid.class);
    }

    record Shown(String file, String text) {

        @Override
        public String toString() {
            return file + ": " + text.lines().findFirst().orElse("");
        }
    }

    static Stream<Shown> sequences() {
        return pages().stream()
                .flatMap(page -> fences(Repository.text(page), "yaml").map(text -> new Shown(name(page), text)));
    }

    @Test
    void readmeShowsASequence() {
        assertThat(fences(Repository.text("README.md"), "yaml")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        assertThat(LINK.matcher(withoutFences(Repository.text(page))).results().map(found -> found.group(1)))
                .filteredOn(target -> !target.matches("(?:https?|mailto):.*"))
                .allMatch(target -> leadsSomewhere(page, target));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyVariableThatIsNamedIsRead(Path page) {
        Set<String> known = new Variables().known();

        assertThat(VARIABLE.matcher(Repository.text(page)).results().map(found -> found.group()))
                .allMatch(known::contains);
    }

    @Test
    void operationsNameEveryVariable() {
        String operations = Repository.text("docs/operations.md");

        assertThat(new Variables().known()).allMatch(name -> operations.contains("`" + name + "`"));
    }

    @Test
    void commandsThatAreShownExist() {
        Set<String> shown = new TreeSet<>();
        for (Path page : pages()) {
            Pattern.compile("(?m)\\./overture ([a-z]+)")
                    .matcher(Repository.text(page))
                    .results()
                    .forEach(found -> shown.add(found.group(1)));
        }

        assertThat(shown)
                .contains("demo", "api", "worker", "migrate", "workspace")
                .isSubsetOf(
                        "demo",
                        "api",
                        "worker",
                        "migrate",
                        "workspace",
                        "webhooks",
                        "adopt",
                        "sandbox",
                        "check",
                        "bench",
                        "torture");
    }

    /** The pages that people read; those below src belong to their code. */
    static List<Path> pages() {
        return Repository.tracked().stream()
                .filter(file ->
                        file.toString().endsWith(".md") && !file.toString().contains("/src/"))
                .toList();
    }

    private static boolean leadsSomewhere(Path page, String target) {
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        Path goal = file.isEmpty() ? page : page.resolveSibling(file);
        return Files.exists(goal) && (hash < 0 || anchors(goal).contains(target.substring(hash + 1)));
    }

    private static List<String> anchors(Path page) {
        return HEADING.matcher(withoutFences(Repository.text(page)))
                .results()
                .map(found -> found.group(1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static Stream<String> fences(String text, String language) {
        return FENCE.matcher(text)
                .results()
                .filter(found -> found.group(1).equals(language))
                .map(found -> found.group(2));
    }

    private static String withoutFences(String text) {
        return FENCE.matcher(text).replaceAll("");
    }

    /** From this heading of the second level to the next. */
    private static String section(String page, String heading) {
        String text = Repository.text(page);
        int start = text.indexOf("\n## " + heading + "\n");
        assertThat(start).as("a section named " + heading).isNotNegative();
        int end = text.indexOf("\n## ", start + 1);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }

    private static String name(Path page) {
        return Repository.file("").relativize(page).toString();
    }
}
