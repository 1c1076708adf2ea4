package dev.overture.sandbox.people;

import dev.overture.sandbox.declare.Owed;
import dev.overture.sandbox.declare.PersonDeclaration;
import dev.overture.sandbox.declare.Script;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody out there, declared or invented.
 *
 * @param key tells people apart inside the sandbox
 * @param providerId the LinkedIn id; with scoped ids, the root from which each viewer's id is derived
 * @param isDeclared false for somebody the sandbox invented because a caller asked
 */
public record Person(
        String key,
        long position,
        String publicIdentifier,
        String providerId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String headline,
        @Nullable String email,
        @Nullable String phone,
        Script script,
        List<Owed> owed,
        boolean isDeclared) {
    static Person declared(long position, PersonDeclaration d) {
        String key = Identifiers.slug(d.publicIdentifier());
        String id = d.providerId() == null ? Identifiers.providerId(key) : d.providerId();
        return new Person(
                key,
                position,
                d.publicIdentifier(),
                id,
                d.firstName(),
                d.lastName(),
                d.headline(),
                d.email(),
                d.phone() == null ? null : Identifiers.phone(d.phone()),
                d.script(),
                d.owed(),
                true);
    }

    static Person invented(
            long position, String key, String publicIdentifier, String providerId, @Nullable String email) {
        return new Person(
                key,
                position,
                publicIdentifier,
                providerId,
                null,
                null,
                null,
                email,
                null,
                Script.PASSIVE,
                List.of(),
                false);
    }

    /** First and last name as far as they are known; null when neither is. */
    public @Nullable String fullName() {
        String name =
                Stream.of(firstName, lastName).filter(part -> part != null).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }

    /** The address that answers of this person come from. */
    public String address() {
        return email == null ? publicIdentifier + "@people.invalid" : email;
    }

    /** The person's WhatsApp id, if a number is known. */
    public @Nullable String whatsappId() {
        return phone == null ? null : phone + Identifiers.WHATSAPP;
    }

    /** The profile's address. */
    public String profileUrl() {
        return "https://www.linkedin.com/in/" + publicIdentifier;
    }
}
