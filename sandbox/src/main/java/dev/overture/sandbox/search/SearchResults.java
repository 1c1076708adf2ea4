package dev.overture.sandbox.search;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.invitations.Invitation;
import dev.overture.sandbox.invitations.Invitations;
import dev.overture.sandbox.invitations.Relations;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds people and writes them as the search does, which calls distances by other names than the profile. */
public final class SearchResults {
    private final People people;
    private final Relations relations;
    private final Invitations invitations;

    public SearchResults(People people, Relations relations, Invitations invitations) {
        this.people = people;
        this.relations = relations;
        this.invitations = invitations;
    }

    List<Person> find(Account account, SearchQuery query) {
        if (!query.isForPeople()) {
            return List.of();
        }
        return people.newestFirst().stream()
                .filter(person -> hasAll(person, query.keywords()))
                .filter(person -> query.networkDistance() == null
                        || query.networkDistance().contains(distance(account, person)))
                .toList();
    }

    private int distance(Account account, Person person) {
        return relations.areConnected(account, person) ? 1 : 2;
    }

    private static boolean hasAll(Person person, @Nullable String keywords) {
        if (keywords == null || keywords.isBlank()) {
            return true;
        }
        String text = (Objects.toString(person.fullName(), "") + " " + Objects.toString(person.headline(), ""))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(keywords.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(text::contains);
    }

    View view(Account account, Person person) {
        boolean pending = invitations
                .last(account.id(), person)
                .filter(last -> last.state() == Invitation.State.PENDING)
                .isPresent();
        return new View(
                "SearchResult",
                "PEOPLE",
                people.idFor(account, person),
                person.publicIdentifier(),
                person.fullName(),
                person.firstName(),
                person.lastName(),
                person.headline(),
                null,
                "DISTANCE_" + distance(account, person),
                pending,
                false,
                false,
                "urn:li:member:" + person.position(),
                person.profileUrl(),
                positions(person.headline()));
    }

    /** Whoever writes {@code CTO at Acme} is one there. */
    private static List<Position> positions(@Nullable String headline) {
        String[] parts = headline == null ? new String[0] : headline.split(" at ", 2);
        return parts.length == 2 ? List.of(new Position(parts[1], parts[0])) : List.of();
    }

    record Position(String company, String role) {}

    record View(
            String object,
            String type,
            String id,
            String publicIdentifier,
            @Nullable String name,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String headline,
            @Nullable String location,
            String networkDistance,
            boolean pendingInvitation,
            boolean premium,
            boolean openProfile,
            String memberUrn,
            String profileUrl,
            List<Position> currentPositions) {}
}
