package dev.overture.authoring.sequence;

import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes a sequence as YAML that {@link SequenceReader} reads back to an equal one; every step carries its id. */
public final class SequenceWriter {

    private SequenceWriter() {}

    /** @throws IllegalArgumentException if a duration is not a positive number of whole seconds */
    public static String write(Sequence sequence) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("name", sequence.name());
        top.put("steps", steps(sequence.steps()));
        return new Yaml(new ExactText(options), options).dump(top);
    }

    private static List<Map<String, Object>> steps(List<Step> steps) {
        return steps.stream().map(step -> step.accept(new Writer())).toList();
    }

    /** YAML folds every kind of line break into one; quotes keep the rare ones. */
    private static final class ExactText extends Representer {

        private static final Pattern RARE_BREAK = Pattern.compile("[\r\u0085\u2028\u2029]");

        ExactText(DumperOptions options) {
            super(options);
        }

        @Override
        protected Node representScalar(Tag tag, String value, DumperOptions.@Nullable ScalarStyle style) {
            return RARE_BREAK.matcher(value).find()
                    ? super.representScalar(tag, value, DumperOptions.ScalarStyle.DOUBLE_QUOTED)
                    : super.representScalar(tag, value, style);
        }
    }

    private static final class Writer implements Step.Visitor<Map<String, Object>> {

        private static Map<String, Object> step(
                String kind, @Nullable Object value, Step step, @Nullable Condition skipIf) {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put(kind, value == null ? Map.of() : value);
            written.put("id", step.id().value());
            if (skipIf != null) {
                written.put("skip_if", skipIf.code());
            }
            return written;
        }

        @Override
        public Map<String, Object> invite(Step.Invite step) {
            return step("invite", step.note(), step, step.skipIf());
        }

        @Override
        public Map<String, Object> message(Step.Message step) {
            return step("message", step.text(), step, step.skipIf());
        }

        @Override
        public Map<String, Object> email(Step.Email step) {
            Map<String, Object> email = new LinkedHashMap<>();
            email.put("subject", step.subject());
            email.put("body", step.body());
            return step("email", email, step, step.skipIf());
        }

        @Override
        public Map<String, Object> withdrawInvite(Step.WithdrawInvite step) {
            return step("withdraw_invite", null, step, step.skipIf());
        }

        @Override
        public Map<String, Object> delay(Step.Delay step) {
            return step("delay", Durations.write(step.duration()), step, null);
        }

        @Override
        public Map<String, Object> waitFor(Step.WaitFor step) {
            Map<String, Object> written = step("wait_for", step.event().code(), step, null);
            written.put("within", Durations.write(step.within()));
            written.put("otherwise", steps(step.otherwise()));
            if (step.late() != Late.ACCEPT) {
                written.put("late", step.late().code());
            }
            return written;
        }

        @Override
        public Map<String, Object> end(Step.End step) {
            return step("end", step.reason(), step, null);
        }
    }
}
