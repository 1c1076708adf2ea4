package dev.overture.activities.accounts;

import dev.overture.model.accounts.VendorState;
import dev.overture.providers.AccountReader;
import dev.overture.providers.ProfileReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A vendor that shows what the test put there, a hundred items a page, and counts every read. */
final class ScriptedReader implements AccountReader, ProfileReader {

    private static final int PAGE = 100;

    final List<Connection> connections = new ArrayList<>();
    final List<Pending> pending = new ArrayList<>();
    final List<ChatMessage> messages = new ArrayList<>();
    ProfileReader.Invitation invitation = ProfileReader.Invitation.NONE;
    boolean connected;

    @Nullable
    VendorState state = VendorState.CONNECTED;

    int reads;
    int profiles;

    @Override
    public Optional<VendorState> state(String vendorAccountId) {
        reads++;
        return Optional.ofNullable(state);
    }

    @Override
    public Optional<ListPage<Connection>> connections(String vendorAccountId, @Nullable String cursor) {
        return page(connections, cursor);
    }

    @Override
    public Optional<ListPage<Pending>> pendingInvitations(String vendorAccountId, @Nullable String cursor) {
        return page(pending, cursor);
    }

    @Override
    public Optional<ListPage<ChatMessage>> messages(String vendorAccountId, Instant since, @Nullable String cursor) {
        return page(
                messages.stream()
                        .filter(message -> message.at() == null || message.at().isAfter(since))
                        .toList(),
                cursor);
    }

    private <T> Optional<ListPage<T>> page(List<T> all, @Nullable String cursor) {
        reads++;
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(all.size(), from + PAGE);
        return Optional.of(new ListPage<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : null));
    }

    @Override
    public ProfileLookup lookup(String vendorAccountId, String identifier) {
        reads++;
        profiles++;
        return new ProfileLookup.Found(new Profile(identifier, null, null, null, connected, invitation));
    }
}
