package dev.overture.activities.campaign;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.activities.delivery.PublishedSequences;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.RampUp;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.model.sequence.Skeleton;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.feeding.SilenceDao;
import dev.overture.schema.feeding.StartDao;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.OvertureSearchAttributes;
import dev.overture.workflows.campaign.Fed;
import dev.overture.workflows.campaign.Watched;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CampaignActivitiesIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String STEPS = """
            name: a test
            steps:
              - { invite: "Hello", id: invite }
              - { email: { subject: "Hello", body: "Hello" }, id: email }
            """;
    /** A Wednesday at ten. */
    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(WEDNESDAY);
    private final Jdbi jdbi = POSTGRES.jdbi();
    private TestWorkflowEnvironment temporal;
    private CampaignActivitiesImpl activities;
    private WorkspaceId workspace;
    private Skeleton skeleton;

    @BeforeEach
    void makeAFeeder() {
        Templates templates = new Templates();
        SequenceReader reader = new SequenceReader(templates);
        JsonMapper json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
        temporal = TestWorkflowEnvironment.newInstance();
        OvertureSearchAttributes.all()
                .forEach(key ->
                        temporal.registerSearchAttribute(key.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        Holidays holidays = new Holidays();
        activities = new CampaignActivitiesImpl(
                jdbi,
                new PublishedSequences(reader, templates),
                new AccountAssignment(jdbi, json, holidays),
                new ProspectStarter(jdbi, temporal.getWorkflowClient(), now::get),
                new SilenceWatch(jdbi, json, holidays, new TimeOrderedIds(now::get)),
                now::get);
        workspace = aWorkspace(jdbi);
        skeleton = SkeletonCompiler.compile(((SequenceResult.Valid) reader.readYaml(STEPS)).sequence());
    }

    @AfterEach
    void stopTemporal() {
        temporal.close();
    }

    private static SendPolicy aDay(int invitations) {
        KindLimits limits = new KindLimits(invitations, null, null, Duration.ofMinutes(10), Duration.ofMinutes(10));
        Map<MessageKind, KindLimits> kinds = new EnumMap<>(MessageKind.class);
        kinds.put(MessageKind.INVITATION, limits);
        kinds.put(MessageKind.EMAIL, limits);
        return new SendPolicy(
                kinds,
                new WorkingHours(
                        LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), true),
                null);
    }

    private StoredAccount account(int aDay) {
        return anAccount().in(workspace).with(aDay(aDay)).insert(jdbi);
    }

    private StoredCampaign campaign(int people) {
        StoredCampaign campaign =
                aCampaign().in(workspace).publishing(skeleton, STEPS).insert(jdbi);
        add(campaign, people);
        return campaign;
    }

    private void add(StoredCampaign campaign, int people) {
        for (int i = 0; i < people; i++) {
            UUID person = aProspect().in(workspace).insert(jdbi).id().value();
            jdbi.useHandle(
                    handle -> handle.execute("""
                    insert into campaign_prospects (id, workspace_id, campaign_id, prospect_id, sequence_id, created_at)
                    values (gen_random_uuid(), ?, ?, ?, ?, ?)
                    """, workspace, campaign.id(), person, campaign.sequence(), WEDNESDAY));
        }
    }

    private void hold(AccountId account, String reason, Instant until) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into holds (id, workspace_id, account_id, reason, author, began_at, until_at) values (gen_random_uuid(), ?, ?, ?, 'jo', ?, ?)",
                workspace,
                account,
                reason,
                WEDNESDAY,
                until));
    }

    private long started(StoredCampaign campaign) {
        return count("campaign_id = ? and started_at is not null", campaign.id());
    }

    private long startedWith(StoredAccount account) {
        return count("linkedin_account_id = ? and started_at is not null", account.id());
    }

    private long count(String condition, Object argument) {
        return jdbi.withHandle(
                handle -> handle.select("select count(*) from campaign_prospects where " + condition, argument)
                        .mapTo(Long.class)
                        .one());
    }

    private void contact(StoredCampaign campaign, int people) {
        jdbi.useHandle(handle -> handle.execute("""
                update campaign_prospects set contacted_at = ?, status = 'connection_request_sent' where id in (
                  select id from campaign_prospects where campaign_id = ? and started_at is not null
                    and contacted_at is null order by id limit ?)
                """, now.get(), campaign.id(), people));
    }

    private Fed feed(StoredCampaign campaign) {
        Fed fed = activities.feed(campaign.id());
        while (fed.remaining() && fed.lookAgainAt() == null) {
            fed = activities.feed(campaign.id());
        }
        return fed;
    }

    @Test
    void startsTwoWorkingDaysOfFirstContactsAndKeepsTheRestInTheTable() {
        account(5);
        StoredCampaign campaign = campaign(30);

        Fed fed = feed(campaign);

        assertThat(started(campaign)).isEqualTo(10);
        assertThat(fed).isEqualTo(new Fed(10, true, WEDNESDAY.plus(Duration.ofHours(1))));
        contact(campaign, 4);
        assertThat(feed(campaign).started()).isEqualTo(4);
    }

    @Test
    void startsWhomSomebodyAskedForWhateverRoomThereIsAndNobodyElseBeforeTheLaunch() {
        account(1);
        StoredCampaign campaign = campaign(70);
        jdbi.useHandle(handle -> handle.execute("update campaigns set fed = false where id = ?", campaign.id()));
        assertThat(feed(campaign)).isEqualTo(new Fed(0, false, null));

        jdbi.useExtension(StartDao.class, dao -> dao.request(campaign.id(), 60, now.get(), null));
        feed(campaign);

        assertThat(started(campaign)).isEqualTo(60);
        assertThat(count("campaign_id = ? and start_requested_at is not null and started_at is null", campaign.id()))
                .isZero();
        jdbi.useHandle(handle -> handle.execute("update campaigns set fed = true where id = ?", campaign.id()));
        contact(campaign, 60);
        feed(campaign);
        assertThat(started(campaign)).isEqualTo(62);
    }

    @Test
    void whatNobodyAskedToStartDoesNotMakeACampaignSilentAndTakesNoShareFromOthers() {
        account(5);
        StoredCampaign waiting = campaign(30);
        jdbi.useHandle(handle -> handle.execute("update campaigns set fed = false where id = ?", waiting.id()));
        StoredCampaign campaign = campaign(30);

        feed(campaign);

        assertThat(started(campaign)).isEqualTo(10);
    }

    @Test
    void looksForRoomAgainWhenTheAccountWorksAgain() {
        account(1);
        now.set(Instant.parse("2026-11-20T18:00:00Z"));

        assertThat(feed(campaign(5)).lookAgainAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
    }

    @Test
    void sharesAnAccountFairlyBetweenItsCampaignsWhoeverCameFirst() {
        account(10);
        StoredCampaign first = campaign(50);
        assertThat(feed(first).started()).isEqualTo(20);
        StoredCampaign second = campaign(50);
        StoredCampaign small = campaign(2);

        feed(second);
        assertThat(started(second)).isZero();
        contact(first, 12);
        feed(first);
        assertThat(started(first)).as("a share of 9, of which 8 wait").isEqualTo(21);
        feed(second);
        feed(small);
        feed(first);

        assertThat(started(small)).isEqualTo(2);
        assertThat(started(second)).isEqualTo(9);
        assertThat(count("campaign_id = ? and started_at is not null and contacted_at is null", first.id()))
                .isEqualTo(9);
    }

    @Test
    void spreadsACampaignOverItsAccountsByTheirRoom() {
        StoredAccount big = account(10);
        StoredAccount small = account(2);
        StoredCampaign campaign = campaign(40);

        feed(campaign);

        assertThat(startedWith(big)).isEqualTo(20);
        assertThat(startedWith(small)).isEqualTo(4);
    }

    @Test
    void prefersTheLeastLoadedAccount() {
        StoredAccount busy = account(100);
        StoredAccount idle = account(100);
        for (int i = 0; i < 6; i++) {
            aCampaignProspect()
                    .of(aProspect().in(workspace).insert(jdbi))
                    .sendingWith(busy)
                    .started()
                    .contactedAt(WEDNESDAY)
                    .insert(jdbi);
        }

        feed(campaign(10));

        assertThat(startedWith(idle)).isEqualTo(8);
        assertThat(startedWith(busy)).isEqualTo(6 + 2);
    }

    @Test
    void givesNobodyNewToAnAccountThatSomebodyHasToSetFree() {
        StoredAccount held = account(10);
        StoredAccount resting = account(10);
        hold(held.id(), "account_disconnected", null);
        hold(resting.id(), "limit_reached", WEDNESDAY.plus(Duration.ofHours(4)));

        feed(campaign(10));

        assertThat(startedWith(held)).isZero();
        assertThat(startedWith(resting)).isEqualTo(10);
    }

    @Test
    void keepsTheAccountOfWhoHasOneAndPassesByThoseWhoseAccountIsFull() {
        StoredAccount full = account(1);
        StoredAccount free = account(10);
        StoredCampaign campaign = campaign(6);
        jdbi.useHandle(handle -> handle.execute("""
                update campaign_prospects set linkedin_account_id = ? where id in (
                  select id from campaign_prospects where campaign_id = ? order by id limit 4)
                """, full.id(), campaign.id()));

        feed(campaign);

        assertThat(startedWith(full)).isEqualTo(2);
        assertThat(startedWith(free)).isEqualTo(2);
    }

    @Test
    void startsNobodyWhileTheCampaignIsPausedAndGoesOnWhenItIsResumed() {
        account(10);
        StoredCampaign campaign = campaign(3);
        status(campaign, CampaignStatus.PAUSED);

        assertThat(activities.feed(campaign.id())).isEqualTo(new Fed(0, false, null));
        assertThat(started(campaign)).isZero();
        assertThat(activities.watch(campaign.id())).isEqualTo(new Watched(false, null, null));
        status(campaign, CampaignStatus.ACTIVE);
        assertThat(activities.feed(campaign.id())).isEqualTo(new Fed(3, false, null));
    }

    @Test
    void countsTheRampOfAYoungAccount() {
        SendPolicy policy = aDay(20);
        StoredAccount young = anAccount()
                .in(workspace)
                .with(new SendPolicy(policy.kinds(), policy.hours(), new RampUp(5, 1)))
                .insert(jdbi);
        jdbi.useHandle(handle ->
                handle.execute("update accounts set ramp_began = date '2026-11-18' where id = ?", young.id()));

        assertThat(feed(campaign(40)).started()).isEqualTo(5 + 6);
    }

    private void status(StoredCampaign campaign, CampaignStatus status) {
        jdbi.useHandle(
                handle -> handle.execute("update campaigns set status = ? where id = ?", status.code(), campaign.id()));
    }

    private StoredCampaignProspect somebodyDue(StoredCampaign campaign, StoredAccount account) {
        StoredCampaignProspect prospect =
                aCampaignProspect().in(campaign).sendingWith(account).started().insert(jdbi);
        aMessage().to(prospect).dueAt(WEDNESDAY).insert(jdbi);
        return prospect;
    }

    private List<String> alarms(StoredCampaign campaign) {
        return jdbi.withExtension(SilenceDao.class, dao -> dao.listOpen(workspace, campaign.id())).stream()
                .map(alarm -> alarm.kind() + " " + alarm.reason() + " " + alarm.since())
                .toList();
    }

    @Test
    void raisesTheAlarmAfterEightWorkingHoursWithoutTheMessageThatWasDue() {
        StoredCampaign campaign = campaign(0);
        somebodyDue(campaign, account(10));
        Instant thursdayAtTen = WEDNESDAY.plus(Duration.ofDays(1));

        assertThat(activities.watch(campaign.id())).isEqualTo(new Watched(true, null, thursdayAtTen));
        now.set(thursdayAtTen.minusSeconds(1));
        assertThat(activities.watch(campaign.id()).silentSince()).isNull();
        assertThat(alarms(campaign)).isEmpty();
        now.set(thursdayAtTen);

        assertThat(activities.watch(campaign.id()))
                .isEqualTo(new Watched(true, WEDNESDAY, thursdayAtTen.plus(Duration.ofHours(1))));
        assertThat(alarms(campaign)).containsExactly("silence overdue 2026-11-18T10:00:00Z");
    }

    @Test
    void doesNotCountWeekendsAsSilence() {
        StoredCampaign campaign = campaign(0);
        somebodyDue(campaign, account(10));
        jdbi.useHandle(handle -> handle.execute(
                "update campaigns set launched_at = ? where id = ?",
                Instant.parse("2026-11-20T16:00:00Z"),
                campaign.id()));
        now.set(Instant.parse("2026-11-22T12:00:00Z"));

        assertThat(activities.watch(campaign.id()))
                .isEqualTo(new Watched(true, null, Instant.parse("2026-11-23T16:00:00Z")));
    }

    @Test
    void keepsToTheHoursThatTheCampaignNames() {
        StoredCampaign campaign = aCampaign()
                .in(workspace)
                .publishing(skeleton, STEPS)
                .settings("{\"silence_hours\": 2, \"window\": {\"opens\": \"12:00\", \"closes\": \"13:00\"}}")
                .insert(jdbi);
        somebodyDue(campaign, account(10));

        // An hour on each of two days; the last one is told when hours are open again.
        assertThat(activities.watch(campaign.id()).lookAgainAt()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
    }

    @Test
    void clearsTheAlarmWhenSomethingIsSent() {
        StoredAccount account = account(10);
        StoredCampaign campaign = campaign(0);
        StoredCampaignProspect due = somebodyDue(campaign, account);
        now.set(WEDNESDAY.plus(Duration.ofDays(2)));
        activities.watch(campaign.id());
        assertThat(alarms(campaign)).hasSize(1);

        jdbi.useHandle(handle -> handle.execute(
                "update campaign_messages set status = 'SENT', claimed_at = ?, sent_at = ? where campaign_prospect_id = ?",
                now.get().plusSeconds(5),
                now.get().plusSeconds(5),
                due.id()));

        assertThat(alarms(campaign)).as("at once, before anybody looks").isEmpty();
        now.set(now.get().plusSeconds(60));
        assertThat(activities.watch(campaign.id()).silentSince()).isNull();
        int open = jdbi.withHandle(handle -> handle.select(
                        "select count(*) from alarms where cleared_at is null and campaign_id = ?", campaign.id())
                .mapTo(Integer.class)
                .one());
        assertThat(open).isZero();
    }

    @Test
    void tellsThatADisconnectedAccountIsTheReason() {
        StoredAccount account = account(10);
        StoredCampaign campaign = campaign(0);
        for (int i = 0; i < 2; i++) {
            aMessage()
                    .to(aCampaignProspect()
                            .in(campaign)
                            .sendingWith(account)
                            .started()
                            .insert(jdbi))
                    .status(MessageStatus.HELD)
                    .because("account_disconnected")
                    .dueAt(WEDNESDAY)
                    .insert(jdbi);
        }
        somebodyDue(campaign, account);
        now.set(WEDNESDAY.plus(Duration.ofDays(5)));
        activities.watch(campaign.id());

        assertThat(alarms(campaign)).containsExactly("silence account_disconnected 2026-11-18T10:00:00Z");
    }

    @Test
    void alarmsAlsoWhereNobodyCanBeStartedAtAll() {
        StoredAccount held = account(10);
        hold(held.id(), "account_disconnected", null);
        StoredCampaign campaign = campaign(3);
        now.set(WEDNESDAY.plus(Duration.ofDays(1)));
        activities.feed(campaign.id());

        activities.watch(campaign.id());

        assertThat(alarms(campaign)).containsExactly("silence not_started 2026-11-18T10:00:00Z");
    }

    @Test
    void isQuietWhereTheNextSlotIsStillToComeAndWhereNobodyWaitsForUs() {
        StoredAccount account = account(10);
        StoredCampaign campaign = campaign(3);
        StoredCampaignProspect planned =
                aCampaignProspect().in(campaign).sendingWith(account).started().insert(jdbi);
        aMessage().to(planned).dueAt(WEDNESDAY.plus(Duration.ofDays(3))).insert(jdbi);
        StoredCampaign waiting = campaign(0);
        aCampaignProspect()
                .in(waiting)
                .sendingWith(account)
                .started()
                .waitingFor("connection_accepted")
                .contactedAt(WEDNESDAY)
                .insert(jdbi);
        now.set(WEDNESDAY.plus(Duration.ofDays(2)));

        assertThat(activities.watch(campaign.id()).silentSince()).isNull();
        assertThat(activities.watch(waiting.id()).silentSince()).isNull();
    }

    @Test
    void noticesMessagesThatAreOnlyEverMoved() {
        StoredAccount account = account(10);
        StoredCampaign campaign = campaign(0);
        StoredCampaignProspect prospect = somebodyDue(campaign, account);
        now.set(WEDNESDAY.plus(Duration.ofDays(9)));
        jdbi.useHandle(handle -> handle.execute(
                "update campaign_messages set slot = ?, moved = true where campaign_prospect_id = ?",
                now.get().plus(Duration.ofHours(1)),
                prospect.id()));

        activities.watch(campaign.id());

        assertThat(alarms(campaign)).containsExactly("silence moved 2026-11-18T10:00:00Z");
    }
}
