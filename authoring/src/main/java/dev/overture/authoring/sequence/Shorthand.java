package dev.overture.authoring.sequence;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expands the two campaign kinds that people bring along. A connector invites, waits 14 days for the acceptance and then
 * writes its messages, each after a delay of 2 days; a messenger writes to people already connected, the first message
 * at once. A step that sends is named after its template.
 */
final class Shorthand {

    private static final Pattern NUMBERED = Pattern.compile("(direct_message|follow_up)_([1-9][0-9]?)");
    private static final List<String> EXAMPLES =
            List.of("connection_request", "direct_message_1", "direct_message_2", "follow_up_1", "follow_up_2");
    private static final Duration PATIENCE = Duration.ofDays(14);
    private static final Duration BETWEEN = Duration.ofDays(2);

    private final Problems problems;
    private final Texts texts;
    private final StepIds ids;

    private enum CampaignType {
        CONNECTOR("connector"),
        MESSENGER("messenger");

        private final String code;

        CampaignType(String code) {
            this.code = code;
        }
    }

    Shorthand(Reading reading) {
        this.problems = reading.problems();
        this.texts = reading.texts();
        this.ids = reading.ids();
    }

    /** The steps that could be made; what is wrong has been reported. */
    List<Step> read(Written.Entries top) {
        Optional<Written.Entry> type = top.find("campaign_type");
        CampaignType kind = type.map(entry -> Choices.read(
                        problems,
                        entry.value(),
                        "campaign_type",
                        List.of(CampaignType.values()),
                        choice -> choice.code))
                .orElse(null);
        Optional<Written.Entry> messageTemplates = top.find("message_templates");
        Place at = type.map(Written.Entry::keyAt).orElse(top.at());
        if (messageTemplates.isEmpty()) {
            problems.add("missing", at, "message_templates", "'campaign_type' needs 'message_templates'");
            return List.of();
        }
        Written value = messageTemplates.get().value();
        if (!(value instanceof Written.Entries templates)) {
            problems.add(
                    "wrong_type",
                    value.at(),
                    "message_templates",
                    "message_templates must be a map, not " + value.kind());
            return List.of();
        }
        checkKeys(templates, kind);
        List<Step.Message> messages = messages(templates);
        if (kind == CampaignType.MESSENGER && messages.isEmpty()) {
            problems.add("missing", value.at(), "message_templates", "a messenger needs 'direct_message_1' at least");
        }
        return kind == CampaignType.CONNECTOR ? connector(templates, messages) : messenger(messages);
    }

    private void checkKeys(Written.Entries templates, @Nullable CampaignType kind) {
        List<String> known = new ArrayList<>(EXAMPLES);
        templates.entries().stream()
                .map(Written.Entry::key)
                .filter(key -> NUMBERED.matcher(key).matches() && !known.contains(key))
                .forEach(known::add);
        new Keys(problems).check(templates, "message_templates", known);
        templates
                .find("connection_request")
                .filter(entry -> kind == CampaignType.MESSENGER)
                .ifPresent(entry -> problems.add(
                        "unknown_key",
                        entry.keyAt(),
                        "message_templates.connection_request",
                        "a messenger writes to people already connected; use campaign_type: connector to invite"));
    }

    private List<Step.Message> messages(Written.Entries templates) {
        Function<Written.Entry, String> family =
                entry -> entry.key().substring(0, entry.key().lastIndexOf('_'));
        Function<Written.Entry, Integer> number =
                entry -> Integer.parseInt(entry.key().substring(entry.key().lastIndexOf('_') + 1));
        List<Step.Message> messages = new ArrayList<>();
        templates.entries().stream()
                .filter(entry -> NUMBERED.matcher(entry.key()).matches())
                .sorted(Comparator.comparing(family).thenComparing(number))
                .forEach(entry -> {
                    String text = texts.template(entry.value(), "message_templates." + entry.key());
                    if (text != null && ids.reserve(entry.key())) {
                        messages.add(new Step.Message(new StepId(entry.key()), text, SendRules.NONE));
                    }
                });
        return messages;
    }

    private List<Step> connector(Written.Entries templates, List<Step.Message> messages) {
        List<Step> steps = new ArrayList<>();
        Optional<Written.Entry> note = templates.find("connection_request");
        String text = note.map(
                        entry -> texts.note(entry.value(), "message_templates.connection_request", LongNote.HOLD))
                .orElse(null);
        steps.add(new Step.Invite(new StepId("connection_request"), text, LongNote.HOLD, SendRules.NONE));
        steps.add(new Step.WaitFor(
                ids.next("wait_for"),
                Awaited.CONNECTION_ACCEPTED,
                PATIENCE,
                List.of(new Step.End(ids.next("end"), "not accepted")),
                Late.ACCEPT));
        for (Step.Message message : messages) {
            steps.add(new Step.Delay(ids.next("delay"), new Lapse.Time(BETWEEN)));
            steps.add(message);
        }
        return steps;
    }

    private List<Step> messenger(List<Step.Message> messages) {
        List<Step> steps = new ArrayList<>();
        for (Step.Message message : messages) {
            if (!steps.isEmpty()) {
                steps.add(new Step.Delay(ids.next("delay"), new Lapse.Time(BETWEEN)));
            }
            steps.add(message);
        }
        return steps;
    }
}
