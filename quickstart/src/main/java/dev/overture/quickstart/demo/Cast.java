package dev.overture.quickstart.demo;

import dev.overture.model.sequence.Sequence;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invented people behind an uploaded file. */
final class Cast {

    private final List<Person> people;

    private Cast(List<Person> people) {
        this.people = people;
    }

    /** One person a contact, each with the script that the seed gives it. */
    static Cast of(List<Contact> contacts, Sequence sequence, long seed) {
        Casting casting = new Casting(seed, sequence);
        Set<String> taken = new HashSet<>();
        return new Cast(contacts.stream()
                .map(contact -> person(contact, ownEmail(contact, taken), sequence, casting))
                .toList());
    }

    /** A mailbox that two people share belongs to the first of them: the judge needs one owner. */
    private static @Nullable String ownEmail(Contact contact, Set<String> taken) {
        String email = contact.email();
        return email != null && taken.add(email.toLowerCase(Locale.ROOT)) ? email : null;
    }

    private static Person person(Contact contact, @Nullable String email, Sequence sequence, Casting casting) {
        String profile = contact.slug();
        String slug = profile == null ? "no-profile-" + idOf(String.valueOf(contact.email())) : profile;
        Script script = profile == null ? Script.SILENT : casting.scriptOf(slug);
        return new Person(
                slug,
                "ACoDEMO" + idOf(slug),
                contact.firstName(),
                contact.lastName(),
                email,
                script,
                OwedActs.of(sequence, script, profile != null, email != null));
    }

    private static String idOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }

    List<Person> people() {
        return people;
    }

    /**
     * When everybody has answered who is going to answer a connection request.
     *
     * @param invitedAt when the requests arrived, by provider id
     */
    Instant allAnsweredAt(Map<String, Instant> invitedAt) {
        Map<String, Duration> answers = new HashMap<>();
        people.forEach(
                person -> answers.put(person.providerId(), person.script().answerAfter()));
        return invitedAt.entrySet().stream()
                .map(entry -> entry.getValue().plus(answers.getOrDefault(entry.getKey(), Duration.ZERO)))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
