package dev.overture.providers.unipile;

import dev.overture.model.accounts.VendorState;
import dev.overture.providers.AccountReader;
import dev.overture.providers.unipile.client.AccountsClient;
import dev.overture.providers.unipile.client.ChatsClient;
import dev.overture.providers.unipile.client.InvitationsClient;
import dev.overture.providers.unipile.client.Page;
import dev.overture.providers.unipile.client.UsersClient;
import dev.overture.providers.unipile.http.CallFailure;
import dev.overture.providers.unipile.http.UnipileException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what happened on an account at Unipile. */
final class UnipileAccountReader implements AccountReader {

    private static final int PAGE = 100;

    private final AccountsClient accounts;
    private final UsersClient users;
    private final InvitationsClient invitations;
    private final ChatsClient chats;

    UnipileAccountReader(AccountsClient accounts, UsersClient users, InvitationsClient invitations, ChatsClient chats) {
        this.accounts = accounts;
        this.users = users;
        this.invitations = invitations;
        this.chats = chats;
    }

    @Override
    public Optional<VendorState> state(String vendorAccountId) {
        try {
            return Optional.of(accounts.get(vendorAccountId).healthy() ? VendorState.CONNECTED : VendorState.BROKEN);
        } catch (UnipileException e) {
            if (e.failure() instanceof CallFailure.ErrorAnswer answer && ErrorTable.saysNotFound(answer)) {
                return Optional.of(VendorState.MISSING);
            }
            return Optional.empty();
        }
    }

    @Override
    public Optional<ListPage<Connection>> connections(String vendorAccountId, @Nullable String cursor) {
        return page(
                () -> users.relations(vendorAccountId, PAGE, cursor),
                each -> new Connection(each.memberId(), each.publicIdentifier(), each.createdAt()));
    }

    @Override
    public Optional<ListPage<Pending>> pendingInvitations(String vendorAccountId, @Nullable String cursor) {
        return page(
                () -> invitations.sent(vendorAccountId, PAGE, cursor),
                each -> new Pending(each.id(), each.invitedUserId(), each.invitedUserPublicId()));
    }

    @Override
    public Optional<ListPage<ChatMessage>> messages(String vendorAccountId, Instant since, @Nullable String cursor) {
        return page(
                () -> chats.allMessages(vendorAccountId, new Since(since).wire(), PAGE, cursor),
                each -> new ChatMessage(
                        each.id(),
                        each.chatId(),
                        each.senderId(),
                        each.text(),
                        each.timestamp(),
                        each.isSender(),
                        Boolean.TRUE.equals(each.isEvent())));
    }

    private static <A, B> Optional<ListPage<B>> page(Supplier<Page<A>> call, Function<A, B> reading) {
        try {
            Page<A> page = call.get();
            return Optional.of(new ListPage<>(page.items().stream().map(reading).toList(), page.cursor()));
        } catch (UnipileException e) {
            return Optional.empty();
        }
    }
}
