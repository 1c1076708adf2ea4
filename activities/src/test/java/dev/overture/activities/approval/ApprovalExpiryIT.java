package dev.overture.activities.approval;

import static dev.overture.schema.fixtures.Fixtures.aProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.SessionId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.approval.ExpiryDao;
import dev.overture.workflows.approval.ApprovalWatch;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalExpiryIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Instant BEGUN = Instant.parse("2026-11-18T10:00:00Z");

    private final Jdbi jdbi = POSTGRES.jdbi();
    private Instant now = BEGUN;
    private final ApprovalActivitiesImpl activities = new ApprovalActivitiesImpl(jdbi, () -> now);
    private final WorkspaceId workspace = aWorkspace(jdbi);
    private final SessionId session = new SessionId(UUID.randomUUID());

    @BeforeEach
    void makeASession() {
        ProspectId person = aProspect().in(workspace).insert(jdbi).id();
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into approval_sessions (id, workspace_id, campaign_name, created_at) values (?, ?, 'x', ?)",
                    session,
                    workspace,
                    BEGUN);
            handle.execute(
                    "insert into prospect_approval_data (id, workspace_id, session_id, prospect_id, name)"
                            + " values (gen_random_uuid(), ?, ?, ?, 'Ada')",
                    workspace,
                    session,
                    person);
        });
        jdbi.useExtension(ExpiryDao.class, dao -> dao.limit(session.value(), BEGUN.plus(days(30)), days(7)));
    }

    @Test
    void remindsOnceAnOccasionWhilePeopleWait() {
        assertThat(activities.lookAtSession(session)).isEqualTo(new ApprovalWatch("waiting", 1, BEGUN.plus(days(7))));
        assertThat(reminders()).isEqualTo("0 pending");
        now = BEGUN.plus(days(7));
        activities.lookAtSession(session);
        ApprovalWatch again = activities.lookAtSession(session);

        assertThat(reminders()).isEqualTo("1 pending");
        assertThat(again.lookAgainAt()).isEqualTo(BEGUN.plus(days(14)));
    }

    @Test
    void saysNothingWhereEverybodyIsDecidedAbout() {
        decide();
        now = BEGUN.plus(days(8));

        ApprovalWatch watch = activities.lookAtSession(session);

        assertThat(reminders()).isEqualTo("0 pending");
        assertThat(watch.lookAgainAt()).isEqualTo(now.plus(days(7)));
    }

    @Test
    void expiresWithEverybodyAsTheyWere() {
        now = BEGUN.plus(days(30));

        assertThat(activities.lookAtSession(session)).isEqualTo(new ApprovalWatch("expired", 1, null));
        assertThat(activities.lookAtSession(session).state()).isEqualTo("over");
        assertThat(reminders()).isEqualTo("0 archived");
        assertThat(text("select approval_status from prospect_approval_data where session_id = ?"))
                .isEqualTo("pending");
    }

    @Test
    void anotherEndOpensItAgain() {
        now = BEGUN.plus(days(30));
        activities.lookAtSession(session);
        jdbi.useExtension(ExpiryDao.class, dao -> dao.extend(workspace, session.value(), now.plus(days(2))));

        ApprovalWatch watch = activities.lookAtSession(session);

        assertThat(watch.state()).isEqualTo("waiting");
        assertThat(watch.lookAgainAt()).isEqualTo(now.plus(days(2)));
    }

    @Test
    void nobodyLooksAfterACompletedSession() {
        jdbi.useHandle(
                handle -> handle.execute("update approval_sessions set status = 'completed' where id = ?", session));

        assertThat(activities.lookAtSession(session)).isEqualTo(new ApprovalWatch("over", 1, null));
    }

    private void decide() {
        jdbi.useHandle(handle -> handle.execute(
                "update prospect_approval_data set approval_status = 'approved' where session_id = ?", session));
    }

    private String reminders() {
        return text("select reminders || ' ' || status from approval_sessions where id = ?");
    }

    private String text(String query) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, session).mapTo(String.class).one());
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
