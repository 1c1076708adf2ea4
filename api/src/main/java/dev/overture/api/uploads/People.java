package dev.overture.api.uploads;

import dev.overture.model.ids.ProspectId;
import dev.overture.schema.imports.KnownPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Recognises people. Two are the same if their LinkedIn profiles are; or, where at most one of them has a profile, if their
 * e-mail addresses are; or, where moreover at most one has an e-mail address, if their telephone numbers are. So colleagues
 * who share a mailbox stay apart, and somebody who comes once with and once without profile does not come twice.
 */
public final class People {

    private final Map<String, KnownPerson> byLinkedin = new HashMap<>();
    private final Map<String, List<KnownPerson>> byEmail = new HashMap<>();
    private final Map<String, List<KnownPerson>> byPhone = new HashMap<>();

    /** Makes somebody known. */
    public void add(KnownPerson person) {
        if (person.linkedinUrl() != null) {
            byLinkedin.put(person.linkedinUrl(), person);
        }
        if (person.email() != null) {
            byEmail.computeIfAbsent(person.email(), email -> new ArrayList<>()).add(person);
        }
        if (person.phone() != null) {
            byPhone.computeIfAbsent(person.phone(), phone -> new ArrayList<>()).add(person);
        }
    }

    /** Whoever has these addresses; of several the one with the fewest others, then the one who was added first. */
    public Optional<ProspectId> find(@Nullable String linkedinUrl, @Nullable String email, @Nullable String phone) {
        KnownPerson same = linkedinUrl == null ? null : byLinkedin.get(linkedinUrl);
        if (same == null && email != null) {
            same = barest(byEmail.get(email), person -> atMostOne(person.linkedinUrl(), linkedinUrl));
        }
        if (same == null && phone != null) {
            same = barest(
                    byPhone.get(phone),
                    person -> atMostOne(person.linkedinUrl(), linkedinUrl) && atMostOne(person.email(), email));
        }
        return Optional.ofNullable(same).map(KnownPerson::id);
    }

    private static boolean atMostOne(@Nullable String theirs, @Nullable String ours) {
        return theirs == null || ours == null;
    }

    private static @Nullable KnownPerson barest(
            @Nullable List<KnownPerson> candidates, Predicate<KnownPerson> maybeSame) {
        KnownPerson barest = null;
        for (KnownPerson candidate : candidates == null ? List.<KnownPerson>of() : candidates) {
            if (maybeSame.test(candidate) && (barest == null || addresses(candidate) < addresses(barest))) {
                barest = candidate;
            }
        }
        return barest;
    }

    private static int addresses(KnownPerson person) {
        return (person.linkedinUrl() == null ? 0 : 2) + (person.email() == null ? 0 : 1);
    }
}
