package dev.overture.sandbox.declare;

import dev.overture.sandbox.wire.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as declared.
 *
 * @param alreadyConnected ids of the accounts that know this person from before
 * @param script what the person does of itself; nothing when missing
 */
public record PersonDeclaration(
        String publicIdentifier,
        @Nullable String providerId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String headline,
        @Nullable String email,
        @Nullable String phone,
        List<String> alreadyConnected,
        Script script,
        List<Owed> owed) {
    public PersonDeclaration {
        FieldError.required("public_identifier", publicIdentifier);
        if (phone != null && phone.chars().noneMatch(Character::isDigit)) {
            throw new FieldError("phone", "holds no digit");
        }
        if (email != null && !email.contains("@")) {
            throw new FieldError("email", "is not an e-mail address");
        }
        alreadyConnected = alreadyConnected == null ? List.of() : List.copyOf(alreadyConnected);
        script = script == null ? Script.PASSIVE : script;
        owed = owed == null ? List.of() : List.copyOf(owed);
    }
}
