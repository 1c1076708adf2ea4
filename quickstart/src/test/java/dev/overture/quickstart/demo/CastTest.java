package dev.overture.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.StepId;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sequence.Awaited;
import dev.overture.model.sequence.Late;
import dev.overture.model.sequence.LongNote;
import dev.overture.model.sequence.SendRules;
import dev.overture.model.sequence.Sequence;
import dev.overture.model.sequence.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CastTest {

    private static final List<Contact> CONTACTS = IntStream.range(0, 200)
            .mapToObj(i -> new Contact("person-" + i, "Ada" + i, "Fake", "ada" + i + "@example.org"))
            .toList();

    @Test
    void givesTheSamePeopleTheSameScriptsUnderTheSameSeed() {
        assertThat(Cast.of(CONTACTS, waiting(12), 7).people())
                .isEqualTo(Cast.of(CONTACTS, waiting(12), 7).people());
        assertThat(Cast.of(CONTACTS, waiting(12), 8).people())
                .isNotEqualTo(Cast.of(CONTACTS, waiting(12), 7).people());
    }

    @Test
    void mixesAllManners() {
        Map<Script.Answer, Long> answers = Cast.of(CONTACTS, waiting(12), 1).people().stream()
                .collect(Collectors.groupingBy(person -> person.script().answer(), Collectors.counting()));
        List<Script> scripts = Cast.of(CONTACTS, waiting(12), 1).people().stream()
                .map(Person::script)
                .toList();

        assertThat(answers).containsOnlyKeys(Script.Answer.values());
        assertThat(scripts).anyMatch(script -> script.replyAfter() != null);
        assertThat(scripts).anyMatch(script -> script.answerAfter().compareTo(Duration.ofSeconds(12)) > 0);
    }

    @Test
    void letsNobodyAcceptBehindAWaitOfDays() {
        assertThat(Cast.of(CONTACTS, waiting(86_400), 1).people())
                .allMatch(person -> person.script().answerAfter().compareTo(Duration.ofSeconds(2)) < 0);
    }

    @Test
    void inventsAPersonForAContactWithoutProfile() {
        Person person = Cast.of(List.of(new Contact(null, "Greta", null, "greta@example.org")), waiting(12), 1)
                .people()
                .get(0);

        assertThat(person.slug()).startsWith("no-profile-");
        assertThat(person.script()).isEqualTo(Script.SILENT);
    }

    @Test
    void givesASharedMailboxToItsFirstOwner() {
        List<Person> people = Cast.of(
                        List.of(
                                new Contact("ada", "Ada", "Fake", "office@example.org"),
                                new Contact("bob", "Bob", "Fake", "OFFICE@example.org")),
                        waiting(12),
                        1)
                .people();

        assertThat(people).extracting(Person::email).containsExactly("office@example.org", null);
        assertThat(people.get(1).owed()).doesNotContain(MessageKind.EMAIL);
    }

    @Test
    void knowsWhenTheLastAnswerIsDue() {
        Cast cast = Cast.of(CONTACTS, waiting(12), 1);
        Person late = cast.people().stream()
                .filter(person -> person.script().answerAfter().compareTo(Duration.ofSeconds(12)) > 0)
                .findFirst()
                .orElseThrow();
        Instant invited = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(cast.allAnsweredAt(Map.of(late.providerId(), invited, "somebody-else", invited)))
                .isEqualTo(invited.plus(late.script().answerAfter()));
        assertThat(cast.allAnsweredAt(Map.of())).isEqualTo(Instant.EPOCH);
    }

    private static Sequence waiting(int seconds) {
        return new Sequence(
                "Waiting",
                List.of(
                        new Step.Invite(new StepId("invite"), null, LongNote.HOLD, SendRules.NONE),
                        new Step.WaitFor(
                                new StepId("wait"),
                                Awaited.CONNECTION_ACCEPTED,
                                Duration.ofSeconds(seconds),
                                List.of(new Step.End(new StepId("end"), "not accepted")),
                                Late.ACCEPT)));
    }
}
