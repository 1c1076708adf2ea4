package dev.overture.authoring.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.StepId;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Condition;
import dev.overture.model.sequence.FileSettings;
import dev.overture.model.sequence.Lapse;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.model.sequence.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SequenceReaderTest {

    @Test
    void readsWhatIsSaidAboutTheCampaignBesideItsSteps() {
        Sequence sequence = valid("""
                name: Mornings
                description: For those who read early
                window:
                  from: 2026-11-23
                  to: "2026-12-18"
                  days: [tue, Wednesday, THURSDAY]
                  opens: 08:00
                  closes: "10:30"
                silence_hours: 12
                steps: [invite]
                """);

        assertThat(sequence.settings())
                .isEqualTo(new FileSettings(
                        "For those who read early",
                        new CampaignWindow(
                                LocalDate.of(2026, 11, 23),
                                LocalDate.of(2026, 12, 18),
                                Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
                                LocalTime.of(8, 0),
                                LocalTime.of(10, 30)),
                        12));
    }

    @Test
    void saysNothingAboutTheCampaignWhereTheFileDoesNot() {
        assertThat(valid("name: Plain\nsteps: [invite]\n").settings()).isEqualTo(FileSettings.NONE);
    }

    @Test
    void readsEveryKindOfStep() {
        Sequence sequence = valid("""
                name: Everything
                steps:
                  - invite: Hi {{ first_name }}
                  - wait_for: connection_accepted
                    within: 14d
                    late: ignore
                    otherwise:
                      - withdraw_invite
                      - end: not accepted
                  - delay: 2d12h
                  - message: Thanks
                  - email: { subject: About us, body: Hello }
                    skip_if: no_email
                  - end
                """);

        assertThat(sequence)
                .isEqualTo(new Sequence(
                        "Everything",
                        List.of(
                                new Step.Invite(id("invite"), "Hi {{ first_name }}", LongNote.HOLD, SendRules.NONE),
                                new Step.WaitFor(
                                        id("wait_for"),
                                        Awaited.CONNECTION_ACCEPTED,
                                        Duration.ofDays(14),
                                        List.of(
                                                new Step.WithdrawInvite(id("withdraw_invite"), SendRules.NONE),
                                                new Step.End(id("end"), "not accepted")),
                                        Late.IGNORE),
                                new Step.Delay(id("delay"), new Lapse.Time(Duration.ofHours(60))),
                                new Step.Message(id("message"), "Thanks", SendRules.NONE),
                                new Step.Email(
                                        id("email"),
                                        "About us",
                                        "Hello",
                                        false,
                                        SendRules.skipIf(Condition.Trait.NO_EMAIL)),
                                new Step.End(id("end_2"), "sequence ended"))));
    }

    @Test
    void numbersStepsOfAKindInReadingOrderAroundGivenIds() {
        Sequence sequence = valid("""
                name: Ids
                steps:
                  - message: one
                  - message: two
                    id: mine
                  - message: three
                  - message: four
                  - message: five
                    id: message_3
                """);

        assertThat(sequence.steps())
                .extracting(step -> step.id().value())
                .containsExactly("message", "mine", "message_4", "message_5", "message_3");
    }

    @Test
    void givesTheSameIdsToTheSameText() {
        String text = "name: X\nsteps: [{message: a}, {delay: 1d}, {message: b}, {delay: 1d}, {message: c}]";

        assertThat(valid(text)).isEqualTo(valid(text));
    }

    @Test
    void expandsConnector() {
        Sequence sequence = valid("""
                name: Connector
                campaign_type: connector
                message_templates:
                  follow_up_2: second
                  connection_request: note
                  follow_up_1: first
                """);

        assertThat(sequence.steps())
                .containsExactly(
                        new Step.Invite(id("connection_request"), "note", LongNote.HOLD, SendRules.NONE),
                        new Step.WaitFor(
                                id("wait_for"),
                                Awaited.CONNECTION_ACCEPTED,
                                Duration.ofDays(14),
                                List.of(new Step.End(id("end"), "not accepted")),
                                Late.ACCEPT),
                        new Step.Delay(id("delay"), new Lapse.Time(Duration.ofDays(2))),
                        new Step.Message(id("follow_up_1"), "first", SendRules.NONE),
                        new Step.Delay(id("delay_2"), new Lapse.Time(Duration.ofDays(2))),
                        new Step.Message(id("follow_up_2"), "second", SendRules.NONE));
    }

    @Test
    void expandsMessengerWithADelayBeforeEveryMessageButTheFirst() {
        Sequence sequence = valid("""
                name: Messenger
                campaign_type: messenger
                message_templates:
                  follow_up_1: c
                  direct_message_10: b
                  direct_message_2: a
                """);

        assertThat(sequence.steps())
                .containsExactly(
                        new Step.Message(id("direct_message_2"), "a", SendRules.NONE),
                        new Step.Delay(id("delay"), new Lapse.Time(Duration.ofDays(2))),
                        new Step.Message(id("direct_message_10"), "b", SendRules.NONE),
                        new Step.Delay(id("delay_2"), new Lapse.Time(Duration.ofDays(2))),
                        new Step.Message(id("follow_up_1"), "c", SendRules.NONE));
    }

    @Test
    void readsTheSameFromJsonAndYaml() {
        assertThat(valid("{\"name\": \"X\", \"steps\": [{\"invite\": null}, \"end\"]}"))
                .isEqualTo(valid("name: X\nsteps:\n  - invite:\n  - end\n"));
    }

    @Test
    void readsBehindAByteOrderMark() {
        assertThat(valid("\uFEFFname: X\nsteps: [end]")).isEqualTo(valid("name: X\nsteps: [end]"));
        assertThat(valid("\uFEFF{\"name\": \"X\", \"steps\": [\"end\"]}")).isEqualTo(valid("name: X\nsteps: [end]"));
    }

    @Test
    void compilesWhatItReads() {
        Sequence sequence = valid(
                "name: X\nsteps: [invite, {wait_for: connection_accepted, within: 1d, otherwise: [end]}, {message: a}]");

        assertThat(SkeletonCompiler.compile(sequence).nodes()).hasSize(4);
    }

    @Test
    void refusesMoreThanOneMegabyte() {
        List<Problem> problems = problems("name: X\nsteps: [end]\n#" + "ü".repeat(600_000));

        assertThat(problems).extracting(Problem::code).containsExactly("too_large");
    }

    @Test
    void pointsAtTheFaultInsideABlockOfText() {
        List<Problem> problems = problems("""
                name: X
                steps:
                  - message: |
                      Hello,

                        {{ first_name | shout }}
                """);

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).format("x.yaml"))
                .isEqualTo("x.yaml:6:25: steps[0].message: the filter 'shout' does not exist here");
    }

    @Test
    void survivesAHundredThousandOpenBrackets() {
        assertThat(problems("name: X\nsteps: " + "[".repeat(100_000)))
                .extracting(Problem::code)
                .containsExactly("too_deep");
        assertThat(problems("{\"name\": \"X\", \"steps\": " + "[".repeat(100_000)))
                .extracting(Problem::code)
                .containsExactly("too_deep");
    }

    @Test
    void readsTheLargestSequenceAndItsWrittenForm() {
        Sequence sequence = valid("name: X\nsteps:\n" + "  - message: Hi {{ first_name }}\n".repeat(1_000));

        assertThat(valid(SequenceWriter.write(sequence))).isEqualTo(sequence);
    }

    @Test
    void writesTextsThatYamlCouldMistake() {
        List<Step> steps = List.of(
                        "yes",
                        "2024-01-01",
                        "- a",
                        "a: b # c",
                        "  padded  ",
                        "a\nb\n",
                        "tab\there",
                        "😀",
                        "é\u0085x",
                        "a\r\nb",
                        "a\u2028b",
                        "'",
                        "{{ x }}")
                .stream()
                .<Step>map(
                        text -> new Step.Message(id("m" + Integer.toHexString(text.hashCode())), text, SendRules.NONE))
                .toList();
        Sequence sequence = new Sequence("no", steps);

        assertThat(valid(SequenceWriter.write(sequence))).isEqualTo(sequence);
    }

    @Test
    void takesATimeOfDayThatYamlTakesForANumber() {
        Step tenThirty = new Step.Delay(id("delay"), new Lapse.Until(null, LocalTime.of(10, 30)));

        assertThat(valid("name: X\nsteps: [{ delay: { until: 10:30 } }, end]").steps())
                .first()
                .isEqualTo(tenThirty);
        assertThat(valid("name: X\nsteps: [{ delay: until 10:30 }, end]").steps())
                .first()
                .isEqualTo(tenThirty);
        assertThat(valid("name: X\nsteps: [{ delay: next Tue 9:05 }, end]").steps())
                .first()
                .isEqualTo(new Step.Delay(id("delay"), new Lapse.Until(DayOfWeek.TUESDAY, LocalTime.of(9, 5))));
    }

    @Test
    void knowsThatALateAcceptanceComesAfterEverythingInOtherwise() {
        String text = """
                name: Late
                steps:
                  - invite
                  - wait_for: connection_accepted
                    within: 1d
                    late: %s
                    otherwise:
                      - email: { subject: x, body: y }
                      - end
                  - email: { body: z, in_thread: true }
                """;

        assertThat(valid(text.formatted("accept")).steps()).hasSize(3);
        assertThat(problems(text.formatted("ignore"))).extracting(Problem::code).containsExactly("no_thread");
    }

    @Test
    void readsFieldConditionsByTheNamesOfToday() {
        assertThat(valid("name: X\nsteps: [{ if: { field: companyName, op: equals, value: 7 }, then: [end] }]")
                        .steps())
                .containsExactly(new Step.If(
                        id("if"),
                        new Condition.Field("company", Condition.Operator.EQUALS, "7"),
                        List.of(new Step.End(id("end"), "sequence ended")),
                        List.of()));
    }

    @Test
    void answersQuicklyToATextOfNothingButSteps() {
        String text = "name: X\nsteps: [" + "{ if: a, then: [invite] }, ".repeat(16_000) + "end]";

        assertThat(problems(text)).extracting(Problem::code).containsExactly("too_large");
    }

    private static Sequence valid(String text) {
        SequenceResult result = SampleFile.READER.read(text);
        assertThat(result).isInstanceOf(SequenceResult.Valid.class);
        return ((SequenceResult.Valid) result).sequence();
    }

    private static List<Problem> problems(String text) {
        SequenceResult result = SampleFile.READER.read(text);
        assertThat(result).isInstanceOf(SequenceResult.Invalid.class);
        return ((SequenceResult.Invalid) result).problems();
    }

    private static StepId id(String value) {
        return new StepId(value);
    }
}
