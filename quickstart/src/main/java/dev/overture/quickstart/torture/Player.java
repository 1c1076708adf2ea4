package dev.overture.quickstart.torture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An invented person.
 *
 * @param slug the last part of the profile's address
 * @param part what the person does; null for one of whom nothing is expected and to whom nothing is owed
 * @param millis how long the person takes
 */
record Player(
        String slug,
        String firstName,
        String lastName,
        @Nullable Part part,
        long millis) {

    /** The vendor's id of the person. */
    String providerId() {
        return "ACoTORTURE" + slug.replace("-", "");
    }

    String email() {
        return slug + "@example.org";
    }

    /** A row of an import. */
    String csv() {
        return String.join(",", firstName, lastName, "https://www.linkedin.com/in/" + slug, email());
    }

    /** The person as the sandbox must know them. */
    Map<String, Object> declaration(List<String> linkedInAccounts) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("public_identifier", slug);
        person.put("provider_id", providerId());
        person.put("first_name", firstName);
        person.put("last_name", lastName);
        person.put("email", email());
        if (part != null) {
            person.put("script", part.script(millis));
            person.put("owed", part.owed());
            person.put("already_connected", part == Part.CONNECTED ? linkedInAccounts : List.of());
        }
        return person;
    }

    /** Says nothing personal. */
    @Override
    public String toString() {
        return "Player[" + part + "]";
    }
}
