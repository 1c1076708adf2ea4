package dev.overture.authoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class SequenceSchemaTest {

    /** What a schema cannot say: the reader refuses these, the schema does not. */
    private static final Set<String> ONLY_THE_READER_REFUSES = Set.of(
            "dead_ends.yaml",
            "delay_too_long.yaml",
            "duplicate_id.yaml",
            "duplicate_key.yaml",
            "flow_duplicate_order.yaml",
            "flow_too_long.yaml",
            "flow_too_many.yaml",
            "flow_wait_without_request.yaml",
            "impossible_waits.yaml",
            "liquid.yaml",
            "liquid_only.yaml",
            "note_too_long.yaml",
            "note_too_long_with_defaults.yaml",
            "one_impossible_reply.yaml",
            "one_late_reminder.yaml",
            "one_many_working_days.yaml",
            "settings_hours.yaml",
            "settings_order.yaml",
            "thread_without_email.yaml",
            "too_many_nested_steps.yaml",
            "too_nested.yaml",
            "unreachable.yaml",
            "wait_without_invite.yaml");

    /** What never becomes a tree that a schema could look at. */
    private static final Set<String> NO_TREE =
            Set.of("empty", "recursive_alias", "syntax", "tab", "tag", "too_deep", "too_large");

    /** What a schema cannot see in a tree that is well formed. */
    private static final Set<String> MEANING = Set.of(
            "duplicate_id",
            "no_thread",
            "note_too_long",
            "nothing_to_wait_for",
            "out_of_range",
            "template",
            "unreachable");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema = schema();

    static Stream<SampleFile> files() {
        return Stream.of(SampleFile.in("right"), SampleFile.in("wrong"), SampleFile.samples())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("files")
    void agreesWithTheReader(SampleFile file) {
        if (file.read() instanceof SequenceResult.Invalid invalid
                && NO_TREE.contains(invalid.problems().get(0).code())) {
            return;
        }
        boolean readable = file.read() instanceof SequenceResult.Valid;
        boolean expected = readable || ONLY_THE_READER_REFUSES.contains(file.toString());

        assertThat(schema.validate(tree(file.text())).isEmpty())
                .as("%s by schema; reader says %s", file, file.read())
                .isEqualTo(expected);
    }

    /** Run with -Dseed=… to see a failure again, with -Dsequences=… for more of them. */
    @Test
    void agreesWithTheReaderAboutRandomSequencesAndSpoiltOnes() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        RandomSequences sequences = new RandomSequences(seed);
        Mutations mutations = new Mutations(random);
        for (int i = 0; i < Integer.getInteger("sequences", 1_000); i++) {
            JsonNode tree = tree(SequenceWriter.write(sequences.next()));
            if (i % 10 != 0) {
                mutations.spoil(tree);
            }
            String text = JSON.writeValueAsString(tree);
            SequenceResult read = SampleFile.READER.readJson(text);
            boolean accepts = schema.validate(tree).isEmpty();

            assertThat(accepts)
                    .as("-Dseed=%d, sequence %d; reader says %s about%n%s", seed, i, read, text)
                    .isEqualTo(read instanceof SequenceResult.Valid || (accepts && refusedForItsMeaning(read)));
        }
    }

    private static boolean refusedForItsMeaning(SequenceResult read) {
        return ((SequenceResult.Invalid) read)
                .problems().stream().map(Problem::code).allMatch(MEANING::contains);
    }

    @Test
    void everyCodeIsExplained() throws IOException {
        String explained = Files.readString(Path.of("..", "docs", "sequences.md"));

        assertThat(SampleFile.in("wrong"))
                .flatExtracting(file -> ((SequenceResult.Invalid) file.read()).problems())
                .extracting(Problem::code)
                .allSatisfy(code -> assertThat(explained).contains("`" + code + "`"));
    }

    @Test
    void describesEveryDefinition() {
        schema().getSchemaNode()
                .get("$defs")
                .properties()
                .forEach(definition -> assertThat(definition.getValue().hasNonNull("description"))
                        .as(definition.getKey())
                        .isTrue());
    }

    private static Schema schema() {
        try (InputStream schema =
                SequenceReader.class.getResourceAsStream("/dev/overture/authoring/sequence.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(schema));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return text.startsWith("{")
                    ? JSON.readTree(text)
                    : JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
