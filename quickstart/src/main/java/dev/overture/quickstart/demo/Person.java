package dev.overture.quickstart.demo;

import dev.overture.model.sending.MessageKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the uploaded file, as the sandbox must know them.
 *
 * @param slug the last part of the LinkedIn profile's address; invented for people who have none
 * @param providerId the vendor's id of the person, under which it is written to
 * @param owed what must certainly reach them
 */
record Person(
        String slug,
        String providerId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        Script script,
        List<MessageKind> owed) {

    Person {
        owed = List.copyOf(owed);
    }

    /** Says nothing personal. */
    @Override
    public String toString() {
        return "Person";
    }
}
