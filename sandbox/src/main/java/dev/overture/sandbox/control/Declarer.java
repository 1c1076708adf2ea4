package dev.overture.sandbox.control;

import dev.overture.sandbox.accounts.Accounts;
import dev.overture.sandbox.declare.AccountDeclaration;
import dev.overture.sandbox.declare.Declaration;
import dev.overture.sandbox.declare.Owed;
import dev.overture.sandbox.declare.PersonDeclaration;
import dev.overture.sandbox.invitations.Relations;
import dev.overture.sandbox.people.People;
import dev.overture.sandbox.people.Person;
import dev.overture.sandbox.webhooks.Webhooks;
import dev.overture.sandbox.wire.ControlError;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a declaration true, whole or not at all; guarded by the world's lock. */
public final class Declarer {
    private final Accounts accounts;
    private final People people;
    private final Relations relations;
    private final Webhooks webhooks;

    public Declarer(Accounts accounts, People people, Relations relations, Webhooks webhooks) {
        this.accounts = accounts;
        this.people = people;
        this.relations = relations;
        this.webhooks = webhooks;
    }

    /**
     * Adds the declaration to what is declared already.
     *
     * @throws ControlError 400 naming the field, with nothing changed
     */
    public void declare(Declaration declaration) {
        check(declaration);
        if (declaration.scopedIds() != null) {
            people.scopeIds(declaration.scopedIds());
        }
        declaration.accounts().forEach(accounts::declare);
        for (PersonDeclaration declared : declaration.people()) {
            Person person = people.declare(declared);
            declared.alreadyConnected().forEach(account -> relations.connect(account, person));
        }
        declaration.webhooks().forEach(webhooks::declare);
    }

    private void check(Declaration declaration) {
        Set<String> known = new HashSet<>();
        for (AccountDeclaration account : declaration.accounts()) {
            known.add(account.id());
        }
        Map<String, String> taken = new HashMap<>();
        List<PersonDeclaration> all = declaration.people();
        for (int i = 0; i < all.size(); i++) {
            PersonDeclaration person = all.get(i);
            String path = "people[" + i + "].";
            checkAccounts(person, path, known);
            checkOwn(taken, path + "provider_id", person.providerId(), person);
            checkOwn(taken, path + "email", person.email(), person);
            checkOwn(taken, path + "phone", person.phone(), person);
        }
    }

    private void checkAccounts(PersonDeclaration person, String path, Set<String> declaredNow) {
        List<String> connected = person.alreadyConnected();
        for (int i = 0; i < connected.size(); i++) {
            checkAccount(path + "already_connected[" + i + "]", connected.get(i), declaredNow);
        }
        List<Owed> owed = person.owed();
        for (int i = 0; i < owed.size(); i++) {
            checkAccount(path + "owed[" + i + "].account_id", owed.get(i).accountId(), declaredNow);
        }
    }

    private void checkAccount(String field, @Nullable String id, Set<String> declaredNow) {
        if (id != null && !declaredNow.contains(id) && accounts.find(id).isEmpty()) {
            throw new ControlError(400, field, "names an account that is not declared");
        }
    }

    /** Two people may not be reached under the same id, address or number: no send could be attributed. */
    private void checkOwn(
            Map<String, String> taken, String field, @Nullable String identifier, PersonDeclaration person) {
        if (identifier == null) {
            return;
        }
        String slug = person.publicIdentifier().toLowerCase(Locale.ROOT);
        String owner = taken.putIfAbsent(identifier.toLowerCase(Locale.ROOT), slug);
        Person known = people.find(identifier).filter(Person::isDeclared).orElse(null);
        boolean takenNow = owner != null && !owner.equals(slug);
        boolean takenBefore = known != null
                && !known.publicIdentifier().toLowerCase(Locale.ROOT).equals(slug);
        if (takenNow || takenBefore) {
            throw new ControlError(400, field, "belongs to another declared person");
        }
    }
}
