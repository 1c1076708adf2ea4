package dev.overture.sandbox.accounts;

import dev.overture.sandbox.declare.AccountDeclaration;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.Seed;
import java.time.Instant;
import java.util.Objects;

/** A linked account as it stands; guarded by the world's lock. */
public final class Account {
    private final long position;
    private final Instant createdAt;
    private AccountDeclaration declared;
    private AccountStatus status = AccountStatus.OK;

    Account(long position, Instant createdAt, AccountDeclaration declared) {
        this.position = position;
        this.createdAt = createdAt;
        this.declared = declared;
    }

    /** The account's id. */
    public String id() {
        return declared.id();
    }

    /** The account's type. */
    public AccountType type() {
        return declared.type();
    }

    /** What was declared last. */
    public AccountDeclaration declared() {
        return declared;
    }

    /** The display name, never null. */
    public String name() {
        return declared.name() == null ? declared.id() : declared.name();
    }

    /** The owner's own id at the provider, by which its messages can be told from those of others. */
    public String providerId() {
        if (declared.providerId() != null) {
            return declared.providerId();
        }
        return switch (declared.type()) {
            case WHATSAPP -> phone() + "@s.whatsapp.net";
            case LINKEDIN -> "ACoAA" + Seed.stableHash("owner:" + declared.id());
            default -> Objects.requireNonNullElse(declared.email(), address());
        };
    }

    /** The mailbox's address. */
    public String address() {
        return declared.email() == null ? declared.id() + "@sandbox.invalid" : declared.email();
    }

    /** The digits of the phone number. */
    public String phone() {
        return declared.phone() == null ? "33000000000" : declared.phone().replaceAll("[^0-9]", "");
    }

    /** The slug of the owner's profile. */
    public String publicIdentifier() {
        return declared.publicIdentifier() == null ? "owner-of-" + declared.id() : declared.publicIdentifier();
    }

    /** Whether the account has a paid LinkedIn plan. */
    public boolean isPremium() {
        return Boolean.TRUE.equals(declared.premium());
    }

    /** The account's health. */
    public AccountStatus status() {
        return status;
    }

    /** When it was linked. */
    Instant createdAt() {
        return createdAt;
    }

    long position() {
        return position;
    }

    void redeclare(AccountDeclaration declaration) {
        declared = declaration;
        if (status == AccountStatus.DELETED) {
            status = AccountStatus.OK;
        }
    }

    void become(AccountStatus next) {
        status = next;
    }

    /** Refuses writes of an account that is not connected. */
    public Account ableToWrite() {
        if (!status.isHealthy()) {
            throw VendorError.of(401, "disconnected_account", "the account is disconnected");
        }
        return this;
    }

    /** Refuses accounts that lack a feature. */
    public Account of(AccountType needed) {
        if (type() != needed) {
            throw VendorError.of(422, "invalid_account", "not an account of type " + needed);
        }
        return this;
    }
}
