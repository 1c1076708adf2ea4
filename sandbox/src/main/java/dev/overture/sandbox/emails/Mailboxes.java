package dev.overture.sandbox.emails;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.world.Resettable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All e-mails; guarded by the world's lock. */
public final class Mailboxes implements Resettable {
    private final Map<String, Mail> byId = new LinkedHashMap<>();
    private final People people;

    public Mailboxes(People people) {
        this.people = people;
    }

    void add(Mail mail) {
        byId.put(mail.id(), mail);
    }

    /** The mail with this id, or with this provider id in the given account. */
    Optional<Mail> find(String id, @Nullable String accountId) {
        Mail known = byId.get(id);
        if (known != null || accountId == null) {
            return Optional.ofNullable(known);
        }
        return byId.values().stream()
                .filter(mail ->
                        mail.accountId().equals(accountId) && mail.providerId().equals(id))
                .findFirst();
    }

    /** The last e-mail that the account sent to the person. */
    Optional<Mail> lastTo(Account account, Person person) {
        return newestFirst().stream()
                .filter(mail -> mail.isSent() && mail.accountId().equals(account.id()))
                .filter(mail -> mail.to().stream().anyMatch(to -> isFor(person, to)))
                .findFirst();
    }

    /** The address by which {@code mail} was sent to the person. */
    String addressOf(Person person, Mail mail) {
        return mail.to().stream()
                .filter(to -> isFor(person, to))
                .map(Mail.Address::identifier)
                .findFirst()
                .orElseGet(person::address);
    }

    private boolean isFor(Person person, Mail.Address address) {
        return address.identifier() != null
                && people.byEmail(address.identifier()).key().equals(person.key());
    }

    List<Mail> newestFirst() {
        return byId.values().stream()
                .sorted(Comparator.comparingLong(Mail::position).reversed())
                .toList();
    }

    @Override
    public void reset() {
        byId.clear();
    }
}
