package dev.overture.api.explain;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.CampaignWindow;
import dev.overture.model.policy.Forecast;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.accounts.AccountDao;
import dev.overture.schema.accounts.AccountRow;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.CampaignSettings;
import dev.overture.schema.explain.ExplainDao;
import dev.overture.schema.explain.HoldLine;
import dev.overture.schema.explain.SlotRow;
import dev.overture.schema.feeding.CampaignDemand;
import dev.overture.schema.feeding.CampaignLoad;
import dev.overture.schema.feeding.FeedDao;
import dev.overture.schema.feeding.SilenceDao;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tells why campaigns and accounts move as they do. Needs the database alone. */
public final class Explanations {

    private static final int SLOTS = 10;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final Holidays holidays;
    private final InstantSource clock;

    /** Reads policies with this mapper. */
    public Explanations(Jdbi jdbi, ObjectMapper json, Holidays holidays, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.holidays = holidays;
        this.clock = clock;
    }

    CampaignExplanation campaign(WorkspaceId workspace, CampaignId id) {
        return jdbi.inTransaction(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            CampaignRow campaign = campaigns.find(workspace, id).orElseThrow(() -> ApiException.notFound("campaign"));
            return campaign(handle, campaign, campaigns.findSettings(workspace, id));
        });
    }

    private CampaignExplanation campaign(Handle handle, CampaignRow campaign, CampaignSettings settings) {
        Instant now = clock.instant();
        WorkspaceId workspace = campaign.workspaceId();
        ExplainDao dao = handle.attach(ExplainDao.class);
        FeedDao feeding = handle.attach(FeedDao.class);
        CampaignWindow window =
                settings.window() == null ? null : AccountCalendar.read(json, settings.window(), CampaignWindow.class);
        Limits limits = new Limits(dao, workspace, now);
        List<MessageKind> kinds = kinds(dao.listKinds(workspace, campaign.id()));
        List<AccountCalendar> accounts = accounts(handle, workspace, now);
        List<HoldLine> own = dao.listHolds(workspace, null, campaign.id(), now);
        Set<AccountId> used = feeding.listLoads(workspace).stream()
                .filter(load -> load.campaign().equals(campaign.id()))
                .map(CampaignLoad::account)
                .collect(Collectors.toSet());
        List<Limit> told = new ArrayList<>();
        for (MessageKind kind : kinds) {
            for (AccountCalendar account : meant(accounts, kind.channel(), used)) {
                List<HoldLine> holds = new ArrayList<>(own);
                holds.addAll(limits.holds(account));
                told.add(limits.of(account, kind, holds, window));
            }
        }
        MessageKind first = kinds.isEmpty() ? null : kinds.get(0);
        List<AccountCalendar> usable = usable(accounts, first, limits);
        List<Waiting> waiting = dao.listReasons(workspace, campaign.id(), null, now).stream()
                .map(Waiting::of)
                .map(each -> each.reason().equals("not_started")
                        ? each.because(
                                campaigns(handle).fed(campaign.id())
                                        ? notStarted(campaign, accounts, usable, first)
                                        : "not_launched")
                        : each)
                .toList();
        List<Integer> others = first == null ? List.of() : others(feeding, campaign, first.channel());
        Expected expected = new Outlook(dao, limits, json, workspace, now)
                .of(campaign, first, usable, others, window, leftOut(waiting));
        return new CampaignExplanation(
                campaign.id(),
                campaign.status().code(),
                people(waiting),
                waiting,
                own.stream().map(HoldResponse::of).toList(),
                handle.attach(SilenceDao.class).listOpen(workspace, campaign.id()).stream()
                        .map(AlarmResponse::of)
                        .toList(),
                told,
                slots(dao.listNext(workspace, campaign.id(), null, SLOTS)),
                expected);
    }

    /**
     * When the first steps of {@code people} more prospects of a campaign are expected, soonest first, as the calendars stand;
     * fewer where they have no room for all. A sequence that does not begin by sending begins at once.
     */
    public List<Instant> firstContacts(Handle handle, CampaignRow campaign, int people) {
        Instant now = clock.instant();
        ExplainDao dao = handle.attach(ExplainDao.class);
        WorkspaceId workspace = campaign.workspaceId();
        List<MessageKind> first = kinds(
                Stream.ofNullable(dao.firstStepKind(workspace, campaign.id())).toList());
        if (first.isEmpty()) {
            return Collections.nCopies(people, now);
        }
        CampaignSettings settings = handle.attach(CampaignDao.class).findSettings(workspace, campaign.id());
        CampaignWindow window =
                settings.window() == null ? null : AccountCalendar.read(json, settings.window(), CampaignWindow.class);
        Limits limits = new Limits(dao, workspace, now);
        List<AccountCalendar> senders = usable(accounts(handle, workspace, now), first.get(0), limits);
        return new Forecast(Outlook.plans(limits, senders, first.get(0), window, now)).each(people);
    }

    AccountExplanation account(WorkspaceId workspace, AccountId id) {
        return jdbi.inTransaction(handle -> {
            Instant now = clock.instant();
            AccountRow account = handle.attach(AccountDao.class)
                    .find(workspace, id)
                    .orElseThrow(() -> ApiException.notFound("account"));
            ExplainDao dao = handle.attach(ExplainDao.class);
            AccountCalendar calendar = AccountCalendar.of(account, json, holidays, now);
            Limits limits = new Limits(dao, workspace, now);
            List<HoldLine> holds = limits.holds(calendar);
            List<Waiting> waiting = dao.listReasons(workspace, null, id, now).stream()
                    .map(Waiting::of)
                    .toList();
            return new AccountExplanation(
                    id,
                    account.name(),
                    account.channel().code(),
                    people(waiting),
                    waiting,
                    holds.stream().map(HoldResponse::of).toList(),
                    Arrays.stream(MessageKind.values())
                            .filter(kind -> kind.channel() == account.channel())
                            .filter(kind -> calendar.policy().kinds().containsKey(kind))
                            .map(kind -> limits.of(calendar, kind, holds, null))
                            .toList(),
                    slots(dao.listNext(workspace, null, id, SLOTS)));
        });
    }

    private List<AccountCalendar> accounts(Handle handle, WorkspaceId workspace, Instant now) {
        return handle.attach(AccountDao.class).list(workspace).stream()
                .map(account -> AccountCalendar.of(account, json, holidays, now))
                .toList();
    }

    /** The accounts that the campaign uses on a channel; all of it where it uses none yet. */
    private static List<AccountCalendar> meant(List<AccountCalendar> accounts, Channel channel, Set<AccountId> used) {
        List<AccountCalendar> all = on(accounts, channel).toList();
        List<AccountCalendar> own =
                all.stream().filter(each -> used.contains(each.account().id())).toList();
        return own.isEmpty() ? all : own;
    }

    private static List<AccountCalendar> usable(
            List<AccountCalendar> accounts, @Nullable MessageKind first, Limits limits) {
        return first == null
                ? List.of()
                : on(accounts, first.channel())
                        .filter(account -> limits.holds(account).stream()
                                .noneMatch(hold -> hold.until() == null
                                        && (hold.kind() == null || hold.kind().equals(first.code()))))
                        .toList();
    }

    private static Stream<AccountCalendar> on(List<AccountCalendar> accounts, Channel channel) {
        return accounts.stream().filter(each -> each.account().channel() == channel);
    }

    private static CampaignDao campaigns(Handle handle) {
        return handle.attach(CampaignDao.class);
    }

    private static String notStarted(
            CampaignRow campaign,
            List<AccountCalendar> accounts,
            List<AccountCalendar> usable,
            @Nullable MessageKind first) {
        if (campaign.status() != CampaignStatus.ACTIVE) {
            return "campaign_" + campaign.status().code();
        }
        if (first != null && on(accounts, first.channel()).findAny().isEmpty()) {
            return "no_account";
        }
        return usable.isEmpty() ? "accounts_held" : "no_room";
    }

    private static List<Integer> others(FeedDao feeding, CampaignRow campaign, Channel channel) {
        return feeding.listDemands(campaign.workspaceId()).stream()
                .filter(demand -> !demand.campaign().equals(campaign.id()) && beginsOn(demand, channel))
                .map(demand -> demand.free(channel))
                .toList();
    }

    private static boolean beginsOn(CampaignDemand demand, Channel channel) {
        return kinds(Stream.ofNullable(demand.firstKind()).toList()).stream()
                .anyMatch(kind -> kind.channel() == channel);
    }

    private static List<MessageKind> kinds(List<String> codes) {
        return codes.stream()
                .map(code -> Arrays.stream(MessageKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }

    private static int people(List<Waiting> waiting) {
        return waiting.stream().mapToInt(Waiting::people).sum();
    }

    private static int leftOut(List<Waiting> waiting) {
        return people(waiting.stream()
                .filter(each -> each.reason().equals("hold") || each.reason().equals("review"))
                .toList());
    }

    private static List<PlannedSlot> slots(List<SlotRow> rows) {
        return rows.stream().map(PlannedSlot::of).toList();
    }
}
