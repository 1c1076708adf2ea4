package dev.overture.sandbox.people;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.declare.PersonDeclaration;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who can be found. Whoever was not declared is invented when first asked for: passive, nameless, and the
 * same each time; only phone numbers are nobody's unless declared. Guarded by the world's lock.
 */
public final class People implements Resettable {
    private static final String NOBODY = "unknown-";

    private final Map<String, Person> byKey = new HashMap<>();
    private final Map<String, String> keyByProviderId = new HashMap<>();
    private final Map<String, String> keyByEmail = new HashMap<>();
    private final Map<String, String> keyByPhone = new HashMap<>();
    private final Map<String, String> viewerByProviderId = new HashMap<>();
    private final World world;
    private boolean scopedIds;

    public People(World world) {
        this.world = world;
    }

    /** Whether each account sees its own provider id of the same person. */
    public void scopeIds(boolean scoped) {
        scopedIds = scoped;
    }

    /** Makes a person known, or replaces what is declared about it. */
    public Person declare(PersonDeclaration declaration) {
        Person old = byKey.get(Identifiers.slug(declaration.publicIdentifier()));
        return store(Person.declared(old == null ? world.nextSequence() : old.position(), declaration));
    }

    private Person store(Person person) {
        Person old = byKey.put(person.key(), person);
        if (old != null) {
            keyByProviderId.remove(old.providerId(), old.key());
            forget(keyByEmail, old.email() == null ? null : Identifiers.email(old.email()), old.key());
            forget(keyByPhone, old.phone(), old.key());
        }
        keyByProviderId.put(person.providerId(), person.key());
        if (person.email() != null) {
            keyByEmail.put(Identifiers.email(person.email()), person.key());
        }
        if (person.phone() != null) {
            keyByPhone.put(person.phone(), person.key());
        }
        return person;
    }

    private static void forget(Map<String, String> index, @Nullable String identifier, String key) {
        if (identifier != null) {
            index.remove(identifier, key);
        }
    }

    /** Everybody declared, in no particular order. */
    public List<Person> declared() {
        return byKey.values().stream().filter(Person::isDeclared).toList();
    }

    /** Everybody declared, the last one first. */
    public List<Person> newestFirst() {
        return byKey.values().stream()
                .filter(Person::isDeclared)
                .sorted(Comparator.comparingLong(Person::position).reversed())
                .toList();
    }

    /** The person with this key, which must have come from this class. */
    public Person withKey(String key) {
        Person person = byKey.get(key);
        if (person == null) {
            throw new IllegalStateException("no person has the key that was given out");
        }
        return person;
    }

    /** The provider id under which {@code viewer} sees the person. */
    public String idFor(Account viewer, Person person) {
        if (!scopedIds) {
            return person.providerId();
        }
        String id = Identifiers.providerId(person.providerId() + "|" + viewer.id());
        keyByProviderId.put(id, person.key());
        viewerByProviderId.put(id, viewer.id());
        return id;
    }

    /** Whoever is meant by a slug, provider id, e-mail address, phone number or WhatsApp id, if known already. */
    public Optional<Person> find(@Nullable String identifier) {
        if (identifier == null || identifier.isBlank()) {
            return Optional.empty();
        }
        String key = keyByProviderId.get(identifier);
        if (key == null) {
            key = keyByEmail.get(Identifiers.email(identifier));
        }
        if (key == null && Identifiers.looksLikePhone(identifier)) {
            key = keyByPhone.get(Identifiers.phone(identifier));
        }
        if (key == null) {
            key = Identifiers.slug(identifier);
        }
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The person behind a LinkedIn identifier as {@code viewer} would look it up.
     *
     * @throws VendorError 404 for slugs that begin with {@code unknown-}
     */
    public Person lookUp(Account viewer, String identifier) {
        if (Identifiers.isProviderId(identifier)) {
            return byProviderId(viewer, identifier);
        }
        String key = Identifiers.slug(identifier);
        if (key.startsWith(NOBODY)) {
            throw VendorError.notFound("User");
        }
        Person known = byKey.get(key);
        return known == null ? invent(key, identifier, Identifiers.providerId(key), null) : known;
    }

    /**
     * The person behind a provider id.
     *
     * @throws VendorError 422 when this is not an id of that form, or one that only another account may use
     */
    public Person byProviderId(Account viewer, String providerId) {
        if (!Identifiers.isProviderId(providerId)) {
            throw VendorError.of(422, "invalid_recipient", "a provider id begins with ACo");
        }
        Person known = Optional.ofNullable(keyByProviderId.get(providerId))
                .map(byKey::get)
                .orElse(null);
        if (scopedIds && known != null && !viewer.id().equals(viewerByProviderId.get(providerId))) {
            throw VendorError.of(422, "invalid_recipient", "this id was not given out to this account");
        }
        if (known != null) {
            return known;
        }
        String name = "member-" + providerId.toLowerCase(Locale.ROOT);
        return invent("id:" + providerId, name, providerId, null);
    }

    /** The person behind an e-mail address. */
    public Person byEmail(String address) {
        String email = Identifiers.email(address);
        Person known =
                Optional.ofNullable(keyByEmail.get(email)).map(byKey::get).orElse(null);
        String key = "email:" + email;
        return known == null ? invent(key, "mail-" + email, Identifiers.providerId(key), email) : known;
    }

    /**
     * The person behind a WhatsApp id.
     *
     * @throws VendorError 422 when it is not {@code digits@s.whatsapp.net}, 404 when nobody was declared with that number
     */
    public Person byWhatsappId(String id) {
        String phone = Identifiers.phone(id);
        if (!Identifiers.isWhatsappId(id) || phone.isEmpty()) {
            throw VendorError.of(422, "invalid_recipient", "a WhatsApp id is digits and " + Identifiers.WHATSAPP);
        }
        return Optional.ofNullable(keyByPhone.get(phone))
                .map(byKey::get)
                .orElseThrow(() -> VendorError.notFound("User"));
    }

    private Person invent(String key, String slug, String providerId, @Nullable String email) {
        return store(Person.invented(world.nextSequence(), key, slug, providerId, email));
    }

    @Override
    public void reset() {
        byKey.clear();
        keyByProviderId.clear();
        keyByEmail.clear();
        keyByPhone.clear();
        viewerByProviderId.clear();
        scopedIds = false;
    }
}
