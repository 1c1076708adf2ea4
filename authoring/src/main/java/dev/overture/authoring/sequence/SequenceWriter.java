package dev.overture.authoring.sequence;

import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.FileSettings;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.OnFailure;
import dev.overture.model.sequence.ReplyStop;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.time.DayOfWeek;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        settings(top, sequence.settings());
        ReplyStop replyStop = sequence.replyStop();
        if (!replyStop.equals(ReplyStop.DEFAULT)) {
            top.put("stop_on_reply", replyStop(replyStop));
        }
        top.put("steps", steps(sequence.steps()));
        return new Yaml(new ExactText(options), options).dump(top);
    }

    private static void settings(Map<String, Object> top, FileSettings settings) {
        put(top, "description", settings.description());
        CampaignWindow window = settings.window();
        if (window != null) {
            Map<String, Object> written = new LinkedHashMap<>();
            put(written, "from", text(window.from()));
            put(written, "to", text(window.to()));
            Set<DayOfWeek> days = window.days();
            put(
                    written,
                    "days",
                    days == null
                            ? null
                            : days.stream()
                                    .sorted()
                                    .map(day -> day.name().toLowerCase(Locale.ROOT))
                                    .toList());
            put(written, "opens", text(window.opens()));
            put(written, "closes", text(window.closes()));
            top.put("window", written);
        }
        put(top, "silence_hours", settings.silenceHours());
    }

    private static void put(Map<String, Object> written, String key, @Nullable Object value) {
        if (value != null) {
            written.put(key, value);
        }
    }

    private static @Nullable String text(@Nullable Temporal value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, Object> replyStop(ReplyStop replyStop) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("scope", replyStop.scope().code());
        if (replyStop.pauseColleagues() != null) {
            written.put("pause_colleagues", Durations.write(replyStop.pauseColleagues()));
        }
        return written;
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

        private static Map<String, Object> step(Step step, String kind, Object value) {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put(kind, value);
            written.put("id", step.id().value());
            return written;
        }

        private static Map<String, Object> sending(Step.Sending step, String kind, Object value) {
            Map<String, Object> written = step(step, kind, value);
            Condition skipIf = step.rules().skipIf();
            if (skipIf != null) {
                written.put("skip_if", Conditions.write(skipIf));
            }
            if (step.rules().onFailure() != OnFailure.SKIP) {
                written.put("on_failure", step.rules().onFailure().code());
            }
            return written;
        }

        @Override
        public Map<String, Object> invite(Step.Invite step) {
            String note = step.note();
            if (note == null) {
                return sending(step, "invite", Map.of());
            }
            if (step.longNote() == LongNote.HOLD) {
                return sending(step, "invite", note);
            }
            Map<String, Object> invite = new LinkedHashMap<>();
            invite.put("note", note);
            invite.put("long_note", step.longNote().code());
            return sending(step, "invite", invite);
        }

        @Override
        public Map<String, Object> message(Step.Message step) {
            return sending(step, "message", step.text());
        }

        @Override
        public Map<String, Object> inmail(Step.Inmail step) {
            Map<String, Object> inmail = new LinkedHashMap<>();
            inmail.put("subject", step.subject());
            inmail.put("body", step.body());
            return sending(step, "inmail", inmail);
        }

        @Override
        public Map<String, Object> email(Step.Email step) {
            Map<String, Object> email = new LinkedHashMap<>();
            if (step.subject() != null) {
                email.put("subject", step.subject());
            }
            email.put("body", step.body());
            if (step.inThread()) {
                email.put("in_thread", true);
            }
            return sending(step, "email", email);
        }

        @Override
        public Map<String, Object> whatsapp(Step.Whatsapp step) {
            return sending(step, "whatsapp", step.text());
        }

        @Override
        public Map<String, Object> visitProfile(Step.VisitProfile step) {
            return sending(step, "visit_profile", Map.of());
        }

        @Override
        public Map<String, Object> withdrawInvite(Step.WithdrawInvite step) {
            return sending(step, "withdraw_invite", Map.of());
        }

        @Override
        public Map<String, Object> delay(Step.Delay step) {
            return step(step, "delay", Lapses.write(step.lapse()));
        }

        @Override
        public Map<String, Object> waitFor(Step.WaitFor step) {
            Map<String, Object> written = step(step, "wait_for", step.event().code());
            written.put("within", Durations.write(step.within()));
            written.put("otherwise", steps(step.otherwise()));
            if (step.late() != Late.ACCEPT) {
                written.put("late", step.late().code());
            }
            return written;
        }

        @Override
        public Map<String, Object> choice(Step.If step) {
            Map<String, Object> written = step(step, "if", Conditions.write(step.condition()));
            written.put("then", steps(step.then()));
            if (!step.otherwise().isEmpty()) {
                written.put("else", steps(step.otherwise()));
            }
            return written;
        }

        @Override
        public Map<String, Object> variants(Step.Variants step) {
            return step(
                    step,
                    "variants",
                    step.choices().stream().map(Writer::variant).toList());
        }

        private static Map<String, Object> variant(Step.Variant variant) {
            Map<String, Object> written = new LinkedHashMap<>();
            written.put("weight", variant.weight());
            written.put("steps", steps(variant.steps()));
            return written;
        }

        @Override
        public Map<String, Object> task(Step.Task step) {
            Map<String, Object> task = new LinkedHashMap<>();
            task.put("text", step.text());
            if (step.remind() != null) {
                task.put("remind", Durations.write(step.remind()));
            }
            task.put("expires", Durations.write(step.expires()));
            return step(step, "task", task);
        }

        @Override
        public Map<String, Object> end(Step.End step) {
            return step(step, "end", step.reason());
        }
    }
}
