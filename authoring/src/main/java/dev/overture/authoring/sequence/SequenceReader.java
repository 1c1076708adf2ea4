package dev.overture.authoring.sequence;

import dev.overture.authoring.templates.Templates;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final Pattern LOOKS_LIKE_JSON = Pattern.compile("\\s*(\\{\\s*[\"}]|\\[\\s*[\\[{\\]\"])");

    private final Templates templates;

    /** @param templates reads the texts of the steps */
    public SequenceReader(Templates templates) {
        this.templates = templates;
    }

    /** Reads YAML, or JSON if the text begins like JSON. */
    public SequenceResult read(String text) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return LOOKS_LIKE_JSON.matcher(content).lookingAt() ? readJson(content) : readYaml(content);
    }

    /** Reads YAML. */
    public SequenceResult readYaml(String text) {
        return read(text, YamlTree::read);
    }

    /** Reads JSON. */
    public SequenceResult readJson(String text) {
        return read(text, JsonTree::read);
    }

    private interface Tree {
        @Nullable
        Written read(String text) throws UnreadableException;
    }

    private SequenceResult read(String text, Tree tree) {
        if (text.length() > MAX_LENGTH || text.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH) {
            return unreadable(new UnreadableException("too_large", Place.BEGIN, "a sequence has at most 1 MB"));
        }
        if (text.isBlank()) {
            return unreadable(new UnreadableException("empty", Place.BEGIN, "the file is empty"));
        }
        try {
            Written written = tree.read(text);
            return written == null
                    ? unreadable(new UnreadableException("empty", Place.BEGIN, "the file holds nothing but comments"))
                    : sequence(written);
        } catch (UnreadableException fault) {
            return unreadable(fault);
        }
    }

    private static SequenceResult unreadable(UnreadableException fault) {
        return new SequenceResult.Invalid(List.of(fault.problem()));
    }

    private SequenceResult sequence(Written written) {
        Problems problems = new Problems();
        if (!(written instanceof Written.Entries top)) {
            problems.add(
                    "wrong_type",
                    written.at(),
                    "",
                    "a sequence is a map with 'name' and 'steps', not " + written.kind());
            return new SequenceResult.Invalid(problems.inOrder());
        }
        Texts texts = new Texts(problems, templates);
        Optional<Written.Entry> type = top.find("campaign_type");
        new Keys(problems)
                .check(
                        top,
                        "",
                        type.isPresent()
                                ? List.of("name", "campaign_type", "message_templates")
                                : List.of("name", "steps"));
        String name = name(top, texts, problems);
        StepIds ids = new StepIds();
        List<Step> steps = type.isPresent()
                ? new Shorthand(problems, texts, ids)
                        .read(
                                type.get().value(),
                                top.find("message_templates"),
                                type.get().keyAt())
                : steps(top, texts, ids, problems);
        return problems.none() && name != null
                ? new SequenceResult.Valid(new Sequence(name, steps))
                : new SequenceResult.Invalid(problems.inOrder());
    }

    private static @Nullable String name(Written.Entries top, Texts texts, Problems problems) {
        Optional<Written.Entry> name = top.find("name");
        if (name.isEmpty()) {
            problems.add("missing", top.at(), "name", "a sequence needs a 'name'");
            return null;
        }
        return texts.words(name.get().value(), "name", LONGEST_NAME);
    }

    private static List<Step> steps(Written.Entries top, Texts texts, StepIds ids, Problems problems) {
        Optional<Written.Entry> steps = top.find("steps");
        if (steps.isEmpty()) {
            problems.add("missing", top.at(), "steps", "a sequence needs 'steps'");
            return List.of();
        }
        Written value = steps.get().value();
        if (value.nothing()
                || (value instanceof Written.Items items && items.items().isEmpty())) {
            problems.add("no_steps", value.at(), "steps", "there are no steps; write at least one");
            return List.of();
        }
        new GivenIds(problems, ids).collect(value, "steps");
        return new StepsReader(problems, texts, ids).read(value, "steps");
    }
}
