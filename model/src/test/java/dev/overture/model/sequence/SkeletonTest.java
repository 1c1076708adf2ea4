package dev.overture.model.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SkeletonTest {

    /** Set up as Temporal's own converter is. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);

    private static final Sequence SEQUENCE = new Sequence(
            "Every kind",
            List.of(
                    new Step.Invite(id("invite"), "Hi {{ first_name }}", LongNote.HOLD, SendRules.NONE),
                    new Step.WaitFor(
                            id("wait_for"),
                            Awaited.CONNECTION_ACCEPTED,
                            Duration.ofDays(14),
                            List.of(
                                    new Step.WithdrawInvite(id("withdraw_invite"), SendRules.NONE),
                                    new Step.Email(
                                            id("email"),
                                            "Subject",
                                            "Body",
                                            false,
                                            SendRules.skipIf(Condition.Trait.NO_EMAIL))),
                            Late.ACCEPT),
                    new Step.Delay(id("delay"), new Lapse.Time(Duration.ofDays(2))),
                    new Step.Message(id("message"), "Thanks", SendRules.NONE),
                    new Step.WaitFor(
                            id("wait_for_2"),
                            Awaited.CONNECTION_ACCEPTED,
                            Duration.ofSeconds(90),
                            List.of(),
                            Late.IGNORE),
                    new Step.End(id("end"), "done")));

    @Test
    void compilesEveryKindOfStep() {
        assertThat(SkeletonCompiler.compile(SEQUENCE).nodes())
                .containsExactly(
                        new Node.Send(id("invite"), MessageKind.INVITATION, id("wait_for")),
                        new Node.WaitFor(
                                id("wait_for"),
                                Awaited.CONNECTION_ACCEPTED,
                                Duration.ofDays(14),
                                id("withdraw_invite"),
                                Late.ACCEPT,
                                id("delay")),
                        new Node.Send(id("withdraw_invite"), MessageKind.WITHDRAWAL, id("email")),
                        new Node.Send(id("email"), MessageKind.EMAIL, id("delay")),
                        new Node.Delay(id("delay"), Duration.ofDays(2), id("message")),
                        new Node.Send(id("message"), MessageKind.MESSAGE, id("wait_for_2")),
                        new Node.WaitFor(
                                id("wait_for_2"),
                                Awaited.CONNECTION_ACCEPTED,
                                Duration.ofSeconds(90),
                                id("end"),
                                Late.IGNORE,
                                id("end")),
                        new Node.End(id("end"), "done"));
    }

    @Test
    void endsABranchThatStandsLastWithTheSequence() {
        Skeleton skeleton = SkeletonCompiler.compile(new Sequence(
                "Branch last",
                List.of(new Step.WaitFor(
                        id("wait"),
                        Awaited.CONNECTION_ACCEPTED,
                        Duration.ofDays(1),
                        List.of(new Step.Message(id("bye"), "Bye", SendRules.NONE)),
                        Late.ACCEPT))));

        assertThat(skeleton.node(id("bye")).next()).isNull();
        assertThat(skeleton.endReasonAt(skeleton.node(id("bye")).next())).contains(Skeleton.RAN_TO_ITS_END);
        assertThat(skeleton.node(id("wait")).next()).isNull();
    }

    @Test
    void leadsOutOfANestedBranchBehindTheOuterWait() {
        Step.WaitFor inner = new Step.WaitFor(
                id("inner"),
                Awaited.CONNECTION_ACCEPTED,
                Duration.ofDays(1),
                List.of(new Step.Message(id("deep"), "Deep", SendRules.NONE)),
                Late.ACCEPT);
        Step.WaitFor outer = new Step.WaitFor(
                id("outer"), Awaited.CONNECTION_ACCEPTED, Duration.ofDays(1), List.of(inner), Late.ACCEPT);

        Skeleton skeleton = SkeletonCompiler.compile(
                new Sequence("Nested", List.of(outer, new Step.Message(id("behind"), "Behind", SendRules.NONE))));

        assertThat(skeleton.node(id("deep")).next()).isEqualTo(id("behind"));
        assertThat(skeleton.nodes())
                .extracting(Node::id)
                .containsExactly(id("outer"), id("inner"), id("deep"), id("behind"));
    }

    @Test
    void countsInReadingOrder() {
        Skeleton skeleton = SkeletonCompiler.compile(SEQUENCE);

        assertThat(skeleton.first()).isEqualTo(id("invite"));
        assertThat(skeleton.ordinal(id("invite"))).isEqualTo(1);
        assertThat(skeleton.ordinal(id("email"))).isEqualTo(4);
        assertThat(skeleton.ordinal(id("end"))).isEqualTo(8);
        assertThat(skeleton.find(id("unknown"))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> skeleton.ordinal(id("unknown")));
    }

    @Test
    void tellsWhyItIsOver() {
        Skeleton skeleton = SkeletonCompiler.compile(SEQUENCE);

        assertThat(skeleton.endReasonAt(id("end"))).contains("done");
        assertThat(skeleton.endReasonAt(null)).contains("sequence completed");
        assertThat(skeleton.endReasonAt(id("message"))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeWalked() {
        Node end = new Node.End(id("end"), "done");

        assertThatIllegalArgumentException().isThrownBy(() -> new Skeleton(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Skeleton(List.of(end, end)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Skeleton(List.of(new Node.Send(id("a"), MessageKind.EMAIL, id("b")))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Skeleton(List.of(new Node.WaitFor(
                        id("a"), Awaited.CONNECTION_ACCEPTED, Duration.ofDays(1), id("b"), Late.ACCEPT, null))));
    }

    @Test
    void keepsItsPublishedJsonForm() throws IOException {
        Skeleton skeleton = SkeletonCompiler.compile(SEQUENCE);

        assertThat(JSON.readTree(JSON.writeValueAsString(skeleton))).isEqualTo(JSON.readTree(golden()));
    }

    @Test
    void readsItsPublishedJsonForm() throws IOException {
        assertThat(JSON.readValue(golden(), Skeleton.class)).isEqualTo(SkeletonCompiler.compile(SEQUENCE));
    }

    @Test
    void holdsNoTexts() throws IOException {
        assertThat(JSON.writeValueAsString(SkeletonCompiler.compile(SEQUENCE)))
                .doesNotContain("first_name", "Subject", "Body", "Thanks", "Every kind");
    }

    private static String golden() throws IOException {
        try (InputStream golden = SkeletonTest.class.getResourceAsStream("skeleton.json")) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static StepId id(String value) {
        return new StepId(value);
    }
}
