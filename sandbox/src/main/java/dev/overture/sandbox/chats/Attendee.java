package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.accounts.AccountType;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.world.Seed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody in a chat, as one account sees it; the owner included. */
record Attendee(String id, String providerId, @Nullable String name, boolean isSelf, String profileUrl) {
    static Attendee owner(Account account) {
        return new Attendee(
                "att_" + Seed.stableHash(account.id()),
                account.providerId(),
                account.name(),
                true,
                "https://www.linkedin.com/in/" + account.publicIdentifier());
    }

    static Attendee other(Account account, Person person, People people) {
        return new Attendee(
                idOf(account, person),
                providerId(account, person, people),
                person.fullName(),
                false,
                person.profileUrl());
    }

    static String idOf(Account account, Person person) {
        return "att_" + Seed.stableHash(account.id() + "|" + person.key());
    }

    /** The id by which the account's network knows the person. */
    static String providerId(Account account, Person person, People people) {
        return account.type() == AccountType.WHATSAPP
                ? Objects.requireNonNullElseGet(person.whatsappId(), () -> person.key() + "@lid")
                : people.idFor(account, person);
    }
}
