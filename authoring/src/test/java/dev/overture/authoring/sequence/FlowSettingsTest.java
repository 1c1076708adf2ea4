package dev.overture.authoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.StepId;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowSettingsTest {

    private static final List<Step> KNOWN_TO_EVERYBODY = List.of(
            new Step.Invite(id("invite"), "Hi {firstName}", LongNote.HOLD, SendRules.NONE),
            new Step.WaitFor(
                    id("wait_for"),
                    Awaited.CONNECTION_ACCEPTED,
                    Duration.ofDays(7),
                    List.of(new Step.End(id("end"), "not accepted")),
                    Late.ACCEPT),
            new Step.Email(id("email"), "About us", "Hello", false, SendRules.NONE),
            new Step.Delay(id("delay"), new Lapse.Time(Duration.ofDays(2))),
            new Step.Message(id("message"), "Thanks", SendRules.NONE));

    @Test
    void expandsTheExampleThatEverybodyKnows() {
        assertThat(steps("""
                - { order: 1, channel: linkedin, type: connection_request, message: "Hi {firstName}", wait_for: connection_accepted, timeout_days: 7 }
                - { order: 2, channel: email, type: email, subject: About us, body: Hello, delay_hours: 0 }
                - { order: 3, channel: linkedin, type: message, message: Thanks, delay_hours: 48 }
                """)).isEqualTo(KNOWN_TO_EVERYBODY);
    }

    @Test
    void waitsTheSameWhereTheSecondStepAsksForIt() {
        assertThat(steps("""
                - { type: connection_request, template: "Hi {firstName}" }
                - { channel: email, subject: About us, message: Hello, wait_for: connection_accepted, timeout_days: 7 }
                - { type: follow_up, template: Thanks, delay_days: 2 }
                """)).isEqualTo(KNOWN_TO_EVERYBODY);
    }

    @Test
    void sortsByOrderAndWaitsOnce() {
        assertThat(steps("""
                - { order: 30, type: direct_message, message: Thanks, delay_days: 1, delay_hours: 24, wait_for: connection_accepted }
                - { order: 1, type: connection_request, message: "Hi {firstName}", wait_for: connection_accepted, timeout_days: 7 }
                - { order: 2, type: email, subject: About us, body: Hello, wait_for: connection_accepted }
                """)).isEqualTo(KNOWN_TO_EVERYBODY);
    }

    @ParameterizedTest
    @CsvSource({
        "delay_minutes, 0.5, 30",
        "delay_minutes, 0.01, 1",
        "delay_minutes, 1.25, 75",
        "delay_hours, 0.1, 360",
        "delay_days, 0.5, 43200",
        "delay_days, 365, 31536000"
    })
    void keepsTheSecondsOfAFraction(String key, String number, long seconds) {
        List<Step> steps = steps("- { type: message, message: Hi, " + key + ": " + number + " }\n");

        assertThat(steps.get(0)).isEqualTo(new Step.Delay(id("delay"), new Lapse.Time(Duration.ofSeconds(seconds))));
    }

    @Test
    void givesNoDelayToAStepWithoutOne() {
        List<Step> steps = steps("- { type: message, message: Hi, delay_days: 1 }\n".repeat(4)
                + "- { type: message, message: Fifth }\n- { type: whatsapp, message: Sixth, delay_days: 0 }\n");

        assertThat(steps).filteredOn(Step.Delay.class::isInstance).hasSize(4);
        assertThat(steps.subList(8, 10))
                .containsExactly(
                        new Step.Message(id("message_5"), "Fifth", SendRules.NONE),
                        new Step.Whatsapp(id("whatsapp"), "Sixth", SendRules.NONE));
    }

    private static List<Step> steps(String list) {
        SequenceResult result = SampleFile.READER.read("name: Flow\nflow_settings:\n  steps:\n" + list.indent(4));
        assertThat(result).isInstanceOf(SequenceResult.Valid.class);
        return ((SequenceResult.Valid) result).sequence().steps();
    }

    private static StepId id(String value) {
        return new StepId(value);
    }
}
