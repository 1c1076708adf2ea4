package dev.overture.sandbox.emails;

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
