package dev.overture.schema.accounts;

import dev.overture.model.accounts.VendorState;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account's workflow keeps in mind.
 *
 * @param vendorState as the vendor said when it was asked last, or null where it was not asked yet
 * @param chatsReadUntil messages before then have been compared
 * @param newestRelation the vendor's id of the person at which the list of relations was known last time
 */
public record WatchedAccount(
        AccountId id,
        WorkspaceId workspaceId,
        Channel channel,
        String vendorAccountId,
        @Nullable VendorState vendorState,
        @Nullable Instant vendorStateAt,
        @Nullable Instant reconciledAt,
        @Nullable Instant chatsReadUntil,
        @Nullable String newestRelation,
        Instant createdAt) {}
