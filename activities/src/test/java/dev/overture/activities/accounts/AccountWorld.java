package dev.overture.activities.accounts;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.MessageId;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.Fixtures;
import dev.overture.workflows.account.AccountActivities;
import dev.overture.workflows.account.Look;
import dev.overture.workflows.account.LookRequest;
import dev.overture.workflows.account.ReleaseRequest;
import dev.overture.workflows.account.Released;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One account's activities over a real PostgreSQL and a scripted vendor. */
abstract class AccountWorld {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    static final Duration GAP = Duration.ofMinutes(10);

    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2040-01-09T10:00:00Z"));
    final ScriptedReader vendor = new ScriptedReader();
    final Jdbi jdbi = POSTGRES.jdbi();
    private TestActivityEnvironment temporal;
    AccountActivities activities;
    StoredAccount account;
    StoredCampaign campaign;

    @BeforeEach
    void startAWorker() {
        temporal = TestActivityEnvironment.newInstance();
        temporal.registerActivitiesImplementations(new AccountActivitiesImpl(jdbi, vendor, vendor, JSON, now::get));
        activities = temporal.newActivityStub(AccountActivities.class);
        account = anAccount().in(aWorkspace(jdbi)).with(tenMinutesApart(1_000)).insert(jdbi);
        campaign = aCampaign().in(account.workspace()).insert(jdbi);
    }

    @AfterEach
    void stopTheWorker() {
        temporal.close();
    }

    static SendPolicy tenMinutesApart(int perDay) {
        KindLimits limits = new KindLimits(perDay, null, null, GAP, GAP);
        return new SendPolicy(
                Map.of(MessageKind.INVITATION, limits, MessageKind.MESSAGE, limits), WorkingHours.ALWAYS, null);
    }

    void policy(int perDay) {
        execute(
                "update accounts set policy = cast(? as jsonb) where id = ?",
                Fixtures.json(tenMinutesApart(perDay)),
                account.id());
    }

    StoredCampaignProspect somebody(CampaignProspectStatus status) {
        return aCampaignProspect()
                .in(campaign)
                .sendingWith(account)
                .status(status)
                .started()
                .insert(jdbi);
    }

    MessageId held(StoredCampaignProspect to, MessageKind kind, String reason, Instant dueAt) {
        return aMessage()
                .to(to)
                .of("step", kind)
                .status(MessageStatus.HELD)
                .because(reason)
                .dueAt(dueAt)
                .insert(jdbi);
    }

    /** Puts a hold on the account; null lasts until it is lifted. */
    void hold(String reason, @Nullable Instant until) {
        execute(
                "insert into holds (id, workspace_id, account_id, reason, author, began_at, until_at) values (?, ?, ?, ?, 'vendor', ?, cast(? as timestamptz))",
                UUID.randomUUID(),
                account.workspace(),
                account.id(),
                reason,
                now.get().minus(Duration.ofDays(3)),
                until == null ? null : until.toString());
    }

    /** As a process does that dies before it tells anybody. */
    void endHoldsSilently() {
        execute("update holds set ended_at = ?, ended_by = 'jo' where account_id = ?", now.get(), account.id());
    }

    Look look(boolean verify) {
        return activities.look(new LookRequest(account.id(), verify));
    }

    List<Integer> releaseAll() {
        List<Integer> pages = new ArrayList<>();
        Released page = activities.release(new ReleaseRequest(account.id(), null));
        pages.add(page.count());
        while (page.last() != null) {
            page = activities.release(new ReleaseRequest(account.id(), page.last()));
            pages.add(page.count());
        }
        return pages;
    }

    void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    void execute(String sql, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(sql, arguments));
    }

    List<String> strings(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(String.class).list());
    }

    List<Instant> slots(String order) {
        return jdbi.withHandle(handle -> handle.select(
                        "select slot from campaign_messages where account_id = ? and status = 'SCHEDULED' order by "
                                + order,
                        account.id())
                .mapTo(Instant.class)
                .list());
    }
}
