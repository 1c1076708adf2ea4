package dev.overture.sandbox.accounts;

import dev.overture.sandbox.declare.AccountDeclaration;
import dev.overture.sandbox.webhooks.Outbox;
import dev.overture.sandbox.webhooks.WebhookTarget;
import dev.overture.sandbox.wire.VendorError;
import dev.overture.sandbox.world.Resettable;
import dev.overture.sandbox.world.World;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links by which users connect accounts, and what happens when one is followed. */
public final class HostedLinks implements Resettable {
    private final Map<String, HostedLinkResource.LinkRequest> open = new HashMap<>();
    private final World world;
    private final Accounts accounts;
    private final AccountHealth health;
    private final Outbox outbox;

    public HostedLinks(World world, Accounts accounts, AccountHealth health, Outbox outbox) {
        this.world = world;
        this.accounts = accounts;
        this.health = health;
        this.outbox = outbox;
    }

    String create(HostedLinkResource.LinkRequest wanted) {
        AccountType unused = wanted.firstType();
        String notifyUrl = wanted.notifyUrl();
        String wrong = notifyUrl == null ? null : WebhookTarget.problem(notifyUrl, Map.of());
        if (wrong != null) {
            throw VendorError.invalid("notify_url", wrong);
        }
        return world.locked(() -> {
            String token = world.nextId("link");
            open.put(token, wanted);
            return token;
        });
    }

    /**
     * The user followed the link and signed in.
     *
     * @return where the user is sent on to; null when nowhere
     */
    @Nullable
    URI follow(String token) {
        return world.locked(() -> {
            HostedLinkResource.LinkRequest wanted = open.remove(token);
            if (wanted == null) {
                throw VendorError.of(401, "expired_link", "this link is used up or unknown");
            }
            boolean isNew = wanted.reconnectAccount() == null;
            String id = isNew ? connect(wanted) : wanted.reconnectAccount();
            AccountStatus status = isNew ? AccountStatus.CREATION_SUCCESS : AccountStatus.RECONNECTED;
            health.change(accounts.named(id), status);
            if (wanted.notifyUrl() != null) {
                outbox.post(
                        new WebhookTarget(URI.create(wanted.notifyUrl()), Map.of()),
                        new Notice(status, accounts.named(id).id(), wanted.name()));
            }
            return wanted.successRedirectUrl() == null ? null : URI.create(wanted.successRedirectUrl());
        });
    }

    private String connect(HostedLinkResource.LinkRequest wanted) {
        String id = world.nextId("acc");
        accounts.declare(AccountDeclaration.of(id, wanted.firstType()));
        return id;
    }

    @Override
    public void reset() {
        open.clear();
    }

    record Notice(
            AccountStatus status,
            String accountId,
            @Nullable String name) {}
}
