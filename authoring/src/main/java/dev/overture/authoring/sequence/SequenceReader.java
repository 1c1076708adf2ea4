package dev.overture.authoring.sequence;

import dev.overture.authoring.templates.Templates;
import dev.overture.model.sequence.FileSettings;
import dev.overture.model.sequence.ReplyStop;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads sequences as people write them and names everything that is wrong with them, with its place. The published
 * schema, {@code sequence.schema.json} beside this class's package, describes the same language. May be used by many
 * threads.
 */
public final class SequenceReader {

    /** The longest text that is read, in characters and in bytes of UTF-8. */
    public static final int MAX_LENGTH = 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final List<String> BESIDE =
            List.of("name", "description", "window", "silence_hours", "stop_on_reply");
    private static final Pattern LOOKS_LIKE_JSON = Pattern.compile("\uFEFF?\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\\]\"])");

    private final Templates templates;

    /** @param templates reads the texts of the steps */
    public SequenceReader(Templates templates) {
        this.templates = templates;
    }

    /** Reads YAML, or JSON if the text begins like JSON. */
    public SequenceResult read(String text) {
        return read(text, tree(text), null);
    }

    /**
     * As {@link #read(String)}, for people who are known: refuses variables that none of them can have and notes that
     * are too long with the longest values, unless the sequence says what becomes of a long note.
     *
     * @param longestValues every imported column in snake case, and any other variable, with the length in characters
     *     of the longest value that one of the people has; 0 where that does not matter
     */
    public SequenceResult read(String text, Map<String, Integer> longestValues) {
        return read(text, tree(text), longestValues);
    }

    /** Reads YAML. */
    public SequenceResult readYaml(String text) {
        return read(text, YamlTree::read, null);
    }

    /** Reads JSON. */
    public SequenceResult readJson(String text) {
        return read(text, JsonTree::read, null);
    }

    private static Tree tree(String text) {
        return LOOKS_LIKE_JSON.matcher(text).lookingAt() ? JsonTree::read : YamlTree::read;
    }

    private interface Tree {
        @Nullable
        Written read(String text) throws UnreadableException;
    }

    private SequenceResult read(String text, Tree tree, @Nullable Map<String, Integer> longestValues) {
        if (text.length() > MAX_LENGTH || text.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
            return unreadable(new UnreadableException("too_large", Place.BEGIN, "a sequence has at most 1 MB"));
        }
        if (text.isBlank()) {
            return unreadable(new UnreadableException("empty", Place.BEGIN, "the file is empty"));
        }
        try {
            Written written = tree.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
            return written == null
                    ? unreadable(new UnreadableException("empty", Place.BEGIN, "the file holds nothing but comments"))
                    : sequence(written, longestValues);
        } catch (UnreadableException fault) {
            return unreadable(fault);
        }
    }

    private static SequenceResult unreadable(UnreadableException fault) {
        return new SequenceResult.Invalid(List.of(fault.problem()));
    }

    private SequenceResult sequence(Written written, @Nullable Map<String, Integer> longestValues) {
        Problems problems = new Problems();
        if (!(written instanceof Written.Entries top)) {
            problems.add(
                    "wrong_type",
                    written.at(),
                    "",
                    "a sequence is a map with 'name' and 'steps', not " + written.kind());
            return new SequenceResult.Invalid(problems.inOrder());
        }
        new Nuls(problems).check(top, "");
        if (!problems.none()) {
            return new SequenceResult.Invalid(problems.inOrder());
        }
        Reading reading = Reading.of(problems, new Texts(problems, templates, longestValues));
        Form form = Form.of(top);
        reading.keys().check(top, "", form.keys());
        String name = name(top, reading.texts(), problems);
        FileSettings settings = new SettingsReader(reading).read(top);
        ReplyStop replyStop = new ReplyStopReader(reading).read(top);
        List<Step> steps = switch (form) {
            case CAMPAIGN_TYPE -> new Shorthand(reading).read(top);
            case FLOW_SETTINGS ->
                top.find("flow_settings")
                        .map(entry -> new FlowSettings(reading).read(entry.value()))
                        .orElse(List.of());
            case STEPS -> steps(top, reading);
        };
        return problems.none() && name != null
                ? new SequenceResult.Valid(new Sequence(name, steps, replyStop, settings))
                : new SequenceResult.Invalid(problems.inOrder());
    }

    /** The ways to write a sequence. */
    private enum Form {
        STEPS,
        CAMPAIGN_TYPE,
        FLOW_SETTINGS;

        List<String> keys() {
            return switch (this) {
                case STEPS -> keys("steps");
                case CAMPAIGN_TYPE -> keys("campaign_type", "message_templates");
                case FLOW_SETTINGS -> keys("flow_settings");
            };
        }

        private static List<String> keys(String... own) {
            return Stream.concat(BESIDE.stream(), Stream.of(own)).toList();
        }

        static Form of(Written.Entries top) {
            if (top.find("campaign_type").isPresent()) {
                return CAMPAIGN_TYPE;
            }
            return top.find("flow_settings").isPresent() ? FLOW_SETTINGS : STEPS;
        }
    }

    private static @Nullable String name(Written.Entries top, Texts texts, Problems problems) {
        Optional<Written.Entry> name = top.find("name");
        if (name.isEmpty()) {
            problems.add("missing", top.at(), "name", "a sequence needs a 'name'");
            return null;
        }
        return texts.words(name.get().value(), "name", LONGEST_NAME);
    }

    private static List<Step> steps(Written.Entries top, Reading reading) {
        Optional<Written> steps = reading.required(top, "", "steps", "a sequence needs 'steps'");
        if (steps.isEmpty()) {
            return List.of();
        }
        Written value = steps.get();
        if (value.nothing()
                || (value instanceof Written.Items items && items.items().isEmpty())) {
            reading.problems().add("no_steps", value.at(), "steps", "there are no steps; write at least one");
            return List.of();
        }
        GivenIds given = new GivenIds(reading.problems(), reading.ids());
        given.collect(value, "steps");
        return given.tooMany() ? List.of() : new StepsReader(reading).read(value, "steps");
    }
}
