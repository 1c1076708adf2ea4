package dev.overture.sandbox.accounts;

import dev.overture.sandbox.declare.AccountDeclaration;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The linked accounts; guarded by the world's lock. */
public final class Accounts implements Resettable {
    private final Map<String, Account> byId = new LinkedHashMap<>();
    private final World world;

    public Accounts(World world) {
        this.world = world;
    }

    /** Makes an account known, or replaces what is declared about it; its health stays as it is. */
    public void declare(AccountDeclaration declaration) {
        Account known = byId.get(declaration.id());
        if (known == null) {
            byId.put(declaration.id(), new Account(world.nextSequence(), world.now(), declaration));
        } else {
            known.redeclare(declaration);
        }
    }

    /** The account, if it is linked. */
    public Optional<Account> find(@Nullable String id) {
        return Optional.ofNullable(id == null ? null : byId.get(id))
                .filter(account -> account.status() != AccountStatus.DELETED);
    }

    /**
     * The account that a vendor route names.
     *
     * @throws VendorError 400 when none is named, 404 when it is not linked
     */
    public Account named(@Nullable String id) {
        if (id == null || id.isBlank()) {
            throw VendorError.missing("account_id");
        }
        return find(id).orElseThrow(() -> VendorError.notFound("Account"));
    }

    /** The account that something known already belongs to, linked or not any more. */
    public Account ownerOf(String id) {
        Account account = byId.get(id);
        if (account == null) {
            throw new IllegalStateException("no account has the id that was given out");
        }
        return account;
    }

    /** All linked accounts, newest first. */
    public List<Account> all() {
        return byId.values().stream()
                .filter(account -> account.status() != AccountStatus.DELETED)
                .sorted(Comparator.comparingLong(Account::position).reversed())
                .toList();
    }

    /** Sets an account's health. */
    public void become(Account account, AccountStatus status) {
        account.become(status);
    }

    @Override
    public void reset() {
        byId.clear();
    }
}
