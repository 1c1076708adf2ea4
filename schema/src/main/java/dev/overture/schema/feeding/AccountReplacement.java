package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Has another account do what one that is lost cannot do any more. People to whom the lost account never wrote go on with
 * the other one. Whoever was invited by it, or talks with it, cannot: the lost account stays held until a person
 * lifts that, and with it they wait. Each page is a transaction under both accounts' locks, and everything may be repeated.
 */
public final class AccountReplacement {

    /** The reason of the hold that stays on the lost account. */
    public static final String REASON = "account_replaced";

    private static final int PAGE = 500;

    private final Jdbi jdbi;
    private final TimeOrderedIds ids;

    /** Moves people here. */
    public AccountReplacement(Jdbi jdbi, TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.ids = ids;
    }

    /**
     * What became of it.
     *
     * @param refusal why nothing was done, {@code unknown_account}, {@code same_account}, {@code other_channel} or
     *     {@code account_held}; else null
     * @param moved how many go on with the other account
     * @param kept how many live ones stay with the lost one, held
     */
    public record Outcome(@Nullable String refusal, int moved, int kept) {}

    /** Replaces an account. */
    public Outcome replace(
            WorkspaceId workspace, AccountId lost, AccountId other, String author, String reason, Instant now) {
        if (lost.equals(other)) {
            return new Outcome("same_account", 0, 0);
        }
        Begun begun = jdbi.inTransaction(handle -> begin(handle, workspace, lost, other, author, reason, now));
        Channel channel = begun.channel();
        if (channel == null) {
            return new Outcome(begun.refusal(), 0, 0);
        }
        int moved = 0;
        int page;
        do {
            page = jdbi.inTransaction(handle -> page(handle, channel, workspace, lost, other, now));
            moved += page;
        } while (page == PAGE);
        int kept = jdbi.inTransaction(handle -> finish(handle, channel, workspace, lost, other, now));
        return new Outcome(null, moved, kept);
    }

    private record Begun(
            @Nullable Channel channel, @Nullable String refusal) {}

    private Begun begin(
            Handle handle,
            WorkspaceId workspace,
            AccountId lost,
            AccountId other,
            String author,
            String reason,
            Instant now) {
        ReplacementDao dao = handle.attach(ReplacementDao.class);
        List<ReplacementDao.Side> sides = dao.lock(workspace, lost, other);
        if (sides.size() < 2) {
            return new Begun(null, "unknown_account");
        }
        if (sides.get(0).channel() != sides.get(1).channel()) {
            return new Begun(null, "other_channel");
        }
        Optional<ReplacementDao.Side> held = sides.stream()
                .filter(side -> side.id().equals(other) && side.held())
                .findFirst();
        if (held.isPresent()) {
            return new Begun(null, "account_held");
        }
        UUID command = ids.next();
        dao.command(command, workspace, lost, author, reason, other, now);
        dao.hold(ids.next(), workspace, lost, REASON, author, now);
        return new Begun(sides.get(0).channel(), null);
    }

    private static int page(
            Handle handle, Channel channel, WorkspaceId workspace, AccountId lost, AccountId other, Instant now) {
        ReplacementDao dao = handle.attach(ReplacementDao.class);
        dao.lock(workspace, lost, other);
        List<CampaignProspectId> moved =
                dao.movePage(column(channel), channel == Channel.LINKEDIN, workspace, lost, other, PAGE);
        if (!moved.isEmpty()) {
            dao.moveMessages(moved, lost, other, now);
            dao.keepForOtherHolds(moved, lost, other);
            Outbox outbox = new Outbox(handle);
            dao.free(moved, other, now)
                    .forEach(freed -> outbox.released(workspace, freed.id(), freed.revision(), now, now));
        }
        return moved.size();
    }

    private static int finish(
            Handle handle, Channel channel, WorkspaceId workspace, AccountId lost, AccountId other, Instant now) {
        ReplacementDao dao = handle.attach(ReplacementDao.class);
        dao.lock(workspace, lost, other);
        dao.holdPlanned(lost, REASON);
        Outbox outbox = new Outbox(handle);
        dao.listActive(workspace).forEach(campaign -> outbox.roomFreed(workspace, campaign, now));
        return dao.countLeft(column(channel), workspace, lost);
    }

    private static String column(Channel channel) {
        return switch (channel) {
            case LINKEDIN -> "linkedin_account_id";
            case EMAIL -> "email_account_id";
            case WHATSAPP -> "whatsapp_account_id";
        };
    }
}
