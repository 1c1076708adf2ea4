package dev.overture.api.adoption;

import dev.overture.model.ids.AccountId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.adoption.AdoptionDao.Sender;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of our accounts people were written to by: connections are those of an account, and go on with no other. */
final class OldAccounts {

    static final String COLUMN = "unipile_account_id";

    private final List<Sender> senders;
    private final @Nullable String usual;

    /**
     * @param usual the vendor's id of the account where a row names none; null for the only one that there is
     * @throws AdoptionException if the workspace has no such account
     */
    OldAccounts(List<Sender> senders, @Nullable String usual) {
        this.senders = List.copyOf(senders);
        this.usual = usual;
        if (usual != null && find(usual).isEmpty()) {
            throw new AdoptionException("the workspace has no LinkedIn account " + usual);
        }
    }

    /**
     * An account, or why there is none.
     */
    record Found(@Nullable AccountId id, @Nullable String fault) {}

    Found linkedin(List<OldRow> rows) {
        Optional<String> named = rows.stream()
                .map(row -> row.text(COLUMN))
                .filter(Objects::nonNull)
                .findFirst();
        if (named.isPresent()) {
            return find(named.get())
                    .map(id -> new Found(id, null))
                    .orElseGet(() -> new Found(null, "account_not_linked: " + named.get()));
        }
        if (usual != null) {
            return new Found(find(usual).orElse(null), null);
        }
        List<Sender> linkedin = senders.stream()
                .filter(each -> each.channel() == Channel.LINKEDIN)
                .toList();
        return linkedin.size() == 1
                ? new Found(linkedin.get(0).id(), null)
                : new Found(null, linkedin.isEmpty() ? "no_linkedin_account" : "account_not_named");
    }

    private Optional<AccountId> find(String vendorId) {
        return senders.stream()
                .filter(each -> each.channel() == Channel.LINKEDIN)
                .filter(each -> each.vendorAccountId().equals(vendorId))
                .map(Sender::id)
                .findFirst();
    }

    /** The oldest account of a channel; null where there is none. */
    @Nullable
    AccountId first(Channel channel) {
        return senders.stream()
                .filter(each -> each.channel() == channel)
                .map(Sender::id)
                .findFirst()
                .orElse(null);
    }
}
