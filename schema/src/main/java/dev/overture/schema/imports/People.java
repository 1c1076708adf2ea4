package dev.overture.schema.imports;

import dev.overture.model.ids.ProspectId;
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

    private final Map<ProspectId, KnownPerson> byId = new HashMap<>();
    private final Map<String, KnownPerson> byLinkedin = new HashMap<>();
    private final Map<String, List<KnownPerson>> byEmail = new HashMap<>();
    private final Map<String, List<KnownPerson>> byPhone = new HashMap<>();

    /** Makes somebody known, or known by other addresses than before. */
    public void add(KnownPerson person) {
        KnownPerson before = byId.put(person.id(), person);
        if (before != null) {
            forget(before);
        }
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

    private void forget(KnownPerson before) {
        if (before.linkedinUrl() != null) {
            byLinkedin.remove(before.linkedinUrl());
        }
        if (before.email() != null) {
            byEmail.getOrDefault(before.email(), List.of()).remove(before);
        }
        if (before.phone() != null) {
            byPhone.getOrDefault(before.phone(), List.of()).remove(before);
        }
    }

    /** Somebody who was made known, with the addresses that they have and these where they lack one. */
    public void complete(ProspectId id, @Nullable String linkedinUrl, @Nullable String email, @Nullable String phone) {
        KnownPerson known = byId.get(id);
        if (known != null) {
            add(new KnownPerson(
                    id,
                    known.linkedinUrl() == null ? linkedinUrl : known.linkedinUrl(),
                    known.email() == null ? email : known.email(),
                    known.phone() == null ? phone : known.phone()));
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
