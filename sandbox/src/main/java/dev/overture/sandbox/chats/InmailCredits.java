package dev.overture.sandbox.chats;

import dev.overture.sandbox.accounts.Account;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.Resettable;
import java.util.HashMap;
import java.util.Map;

/** How many InMails each account has left; guarded by the world's lock. */
public final class InmailCredits implements Resettable {
    private static final int USUAL = 10_000;

    private final Map<String, Integer> spent = new HashMap<>();

    /** InMails left. */
    public int left(Account account) {
        Integer declared = account.declared().inmailCredits();
        return Math.max(0, (declared == null ? USUAL : declared) - spent.getOrDefault(account.id(), 0));
    }

    void spend(Account account) {
        if (!account.isPremium()) {
            throw VendorError.of(422, "not_allowed_inmail", "a free account sends no InMails");
        }
        if (left(account) == 0) {
            throw VendorError.of(422, "insufficient_credits", "no InMail credits are left");
        }
        spent.merge(account.id(), 1, Integer::sum);
    }

    @Override
    public void reset() {
        spent.clear();
    }
}
