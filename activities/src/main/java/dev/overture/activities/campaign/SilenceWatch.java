package dev.overture.activities.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.policy.OpenHours;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.sending.Channel;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.feeding.AccountLoad;
import dev.overture.schema.feeding.FeedDao;
import dev.overture.schema.feeding.Overdue;
import dev.overture.schema.feeding.SilenceDao;
import dev.overture.schema.feeding.WatchedCampaign;
import dev.overture.workflows.campaign.Watched;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises an alarm about a campaign that should have sent and did not, and clears it. */
public final class SilenceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);
    private static final int DEFAULT_HOURS = 8;
    /** Messages that are moved again and again are a silence too, only slower to tell from a full calendar. */
    private static final int PATIENCE_WITH_MOVES = 5;

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Holidays holidays;
    private final TimeOrderedIds ids;

    /** Reads policies and windows with this mapper. */
    public SilenceWatch(Jdbi jdbi, ObjectMapper json, Holidays holidays, TimeOrderedIds ids) {
        this.jdbi = jdbi;
        this.json = json;
        this.holidays = holidays;
        this.ids = ids;
    }

    Watched look(CampaignId id, Instant now) {
        return jdbi.inTransaction(handle -> {
            Optional<WatchedCampaign> found = handle.attach(SilenceDao.class).find(id);
            if (found.isEmpty() || found.get().status() != CampaignStatus.ACTIVE) {
                clear(handle, id, now);
                return new Watched(false, null, null);
            }
            return look(handle, found.get(), now);
        });
    }

    private Watched look(Handle handle, WatchedCampaign campaign, Instant now) {
        List<OpenHours> hours = hours(handle, campaign, now);
        Duration silence = Duration.ofHours(Objects.requireNonNullElse(campaign.silenceHours(), DEFAULT_HOURS));
        SilenceDao dao = handle.attach(SilenceDao.class);
        List<Overdue> overdue = dao.listOverdue(campaign.id(), now);
        List<Overdue> moved = dao.listMoved(campaign.id(), now);
        Instant due = threshold(campaign, overdue, hours, silence);
        Instant stuck = threshold(campaign, moved, hours, silence.multipliedBy(PATIENCE_WITH_MOVES));
        boolean silent = due != null && !due.isAfter(now);
        boolean goingRound = stuck != null && !stuck.isAfter(now);
        if (!silent && !goingRound) {
            clear(handle, campaign.id(), now);
            return new Watched(true, null, nextLook(due, stuck, hours, silence, now));
        }
        List<Overdue> reasons = silent ? overdue : moved;
        Instant since = quietSince(campaign, reasons);
        String why = reasons.stream()
                .max(Comparator.comparingInt(Overdue::people))
                .orElseThrow()
                .why();
        if (dao.raise(ids.next(), campaign.workspaceId(), campaign.id(), why, since, now) > 0) {
            LOG.warn("campaign {} has sent nothing since {} though it should have: {}", campaign.id(), since, why);
        }
        return new Watched(true, since, opening(hours, now.plus(BETWEEN_LOOKS)));
    }

    private static void clear(Handle handle, CampaignId campaign, Instant now) {
        if (handle.attach(SilenceDao.class).clear(campaign, now) > 0) {
            LOG.info("campaign {} is not silent any more", campaign);
        }
    }

    /** When silence is to be told if nothing is sent until then; null where nobody waits. */
    private static @Nullable Instant threshold(
            WatchedCampaign campaign, List<Overdue> overdue, List<OpenHours> hours, Duration silence) {
        if (overdue.isEmpty()) {
            return null;
        }
        Instant since = quietSince(campaign, overdue);
        return hours.stream()
                .flatMap(each -> each.after(since, silence).stream())
                .min(Instant::compareTo)
                .map(passed -> opening(hours, passed))
                .orElse(since.plus(silence));
    }

    private static Instant quietSince(WatchedCampaign campaign, List<Overdue> overdue) {
        Instant due =
                overdue.stream().map(Overdue::since).min(Instant::compareTo).orElseThrow();
        return Stream.of(due, campaign.movingSince(), campaign.lastSentAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(due);
    }

    private static Instant nextLook(
            @Nullable Instant due, @Nullable Instant stuck, List<OpenHours> hours, Duration silence, Instant now) {
        Instant nobodyWaits = hours.stream()
                .flatMap(each -> each.after(now, silence).stream())
                .min(Instant::compareTo)
                .map(passed -> opening(hours, passed))
                .orElse(now.plus(silence));
        Instant next = Stream.of(due, stuck, nobodyWaits)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(nobodyWaits);
        return next.isAfter(now) ? next : now.plus(BETWEEN_LOOKS);
    }

    private static Instant opening(List<OpenHours> hours, Instant at) {
        return hours.stream()
                .flatMap(each -> each.opens(at).stream())
                .min(Instant::compareTo)
                .orElse(at);
    }

    /** The hours of every account that may be meant. */
    private List<OpenHours> hours(Handle handle, WatchedCampaign campaign, Instant now) {
        FeedDao dao = handle.attach(FeedDao.class);
        List<AccountLoad> accounts = new ArrayList<>();
        Arrays.stream(Channel.values())
                .forEach(channel -> accounts.addAll(dao.listAccounts(campaign.workspaceId(), channel)));
        CampaignWindow window = read(campaign.window(), CampaignWindow.class, campaign.id());
        return accounts.stream()
                .map(account -> new OpenHours(
                        Objects.requireNonNull(read(account.policy(), SendPolicy.class, account.id()))
                                .hours(),
                        ZoneId.of(account.timeZone()),
                        holidays.around(account.country(), now),
                        window))
                .toList();
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type, Object of) {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the " + type.getSimpleName() + " of " + of + " cannot be read", e);
        }
    }
}
