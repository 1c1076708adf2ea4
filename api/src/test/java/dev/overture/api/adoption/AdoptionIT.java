package dev.overture.api.adoption;

import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.overture.api.ApiJson;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sending.Channel;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.adoption.OldDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptionIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private Jdbi jdbi;
    private OldSystem old;
    private WorkspaceId workspace;

    @BeforeEach
    void anOlderSystemAndAWorkspaceWithItsAccount() {
        jdbi = POSTGRES.jdbi();
        old = new OldSystem(POSTGRES.dataSource());
        workspace = aWorkspace(jdbi);
        jdbi.useHandle(handle -> handle.execute("delete from accounts where vendor_account_id = 'acc-old'"
                + " and not exists (select 1 from campaign_prospects where linkedin_account_id = accounts.id)"));
        jdbi.useHandle(handle ->
                handle.execute("update accounts set vendor_account_id = id::text where vendor_account_id = 'acc-old'"));
        anAccount().in(workspace).knownAs("acc-old").insert(jdbi);
    }

    private AdoptionReport adopt(boolean dryRun) {
        return adopt(dryRun, null);
    }

    private AdoptionReport adopt(boolean dryRun, String oldWorkspace) {
        InstantSource clock = InstantSource.system();
        try (OldDatabase database = OldDatabase.open(POSTGRES.dataSource(), old.schema())) {
            return new Adoption(
                            jdbi,
                            new SequenceReader(new Templates()),
                            ApiJson.mapper(),
                            new TimeOrderedIds(clock),
                            clock)
                    .run(database, new AdoptionOptions(workspace, old.schema(), oldWorkspace, null, dryRun));
        }
    }

    private String sql(String query) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query.replace("$w", "'" + workspace + "'")).mapTo(String.class).list().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    private String said(AdoptionReport report, String table, String id) {
        return report.lines().stream()
                .filter(line -> line.table().equals(table) && line.id().equals(id))
                .map(line -> line.outcome().code() + " " + line.reason())
                .collect(Collectors.joining());
    }

    private String standing(String slug) {
        return sql("select cp.status || ' ' || coalesce(cp.current_step_id, 'start') || ' '"
                + " || case when cp.start_requested_at is null then 'fed' else 'asked' end"
                + " from campaign_prospects cp join workspace_prospects p on p.id = cp.prospect_id"
                + " where cp.workspace_id = $w and p.linkedin_profile_url = 'https://www.linkedin.com/in/" + slug
                + "'");
    }

    private String ledger(String slug) {
        return sql("select m.step_id || ' ' || m.status from campaign_messages m"
                + " join workspace_prospects p on p.id = m.prospect_id where m.workspace_id = $w"
                + " and p.linkedin_profile_url = 'https://www.linkedin.com/in/" + slug + "' order by m.step_id");
    }

    @ParameterizedTest
    @CsvSource({
        "pending,                 false, pending start fed,",
        "approved,                false, pending start fed,",
        "ready_to_message,        false, pending start fed,",
        "queued_in_n8n,           false, needs_review connection_request asked, connection_request UNCONFIRMED",
        "queued_in_n8n,           true,  needs_review follow_up_1 asked, connection_request SENT follow_up_1 UNCONFIRMED",
        "contacted,               true,  connection_request_sent wait_for asked, connection_request SENT",
        "connection_requested,    false, connection_request_sent wait_for asked, connection_request SENT",
        "connection_request_sent, true,  connection_request_sent wait_for asked, connection_request SENT",
        "pending,                 true,  connection_request_sent wait_for asked, connection_request SENT",
        "connected,               true,  connected delay asked, connection_request SENT",
        "connected,               false, connected delay asked,",
        "messaged,                true,  messaging delay_2 asked, connection_request SENT follow_up_1 SENT",
        "messaging,               true,  messaging delay_2 asked, connection_request SENT follow_up_1 SENT",
        "replied,                 true,  replied start fed, connection_request SENT",
        "completed,               true,  completed start fed, connection_request SENT",
        "converted,               true,  converted start fed, connection_request SENT",
        "not_interested,          true,  not_interested start fed, connection_request SENT",
        "opted_out,               true,  opted_out start fed, connection_request SENT",
        "failed,                  false, failed start fed,"
    })
    void everyStatusLeadsToItsStep(String status, boolean contacted, String standing, String ledger) {
        old.campaign("c", "active").prospect("ada", "c", status, contacted);

        AdoptionReport report = adopt(false);

        assertThat(standing("ada")).isEqualTo(standing);
        assertThat(ledger("ada")).isEqualTo(ledger == null ? "" : ledger);
        assertThat(said(report, "campaign_prospects", "ada"))
                .startsWith("adopted " + status + " -> " + standing.split(" ")[0]);
    }

    @Test
    void messagesAreBelievedMoreThanTheStatusThatLaggedBehind() {
        old.campaign("c", "active")
                .prospect("lagging", "c", "approved", false)
                .queued("lagging", "connection_request", "sent", "now() - interval '9 days'")
                .queued("lagging", "follow_up_1", "sent", "now() - interval '1 day'")
                .queued("lagging", "follow_up_2", "pending", "null");

        adopt(false);

        assertThat(standing("lagging")).isEqualTo("messaging delay_2 asked");
        assertThat(ledger("lagging")).isEqualTo("connection_request SENT follow_up_1 SENT");
        assertThat(sql("select step_id || ': ' || message from message_overrides where workspace_id = $w"))
                .isEqualTo("follow_up_2: Words of follow_up_2");
        assertThat(sql("select count(*) from campaign_prospects where workspace_id = $w and connected_at is not null"))
                .isEqualTo("1");
    }

    @Test
    void whatFailedThereIsLeftToAHumanForItMayHaveArrived() {
        old.campaign("c", "active")
                .prospect("unsure", "c", "connected", true)
                .queued("unsure", "follow_up_1", "failed", "null");

        adopt(false);

        assertThat(standing("unsure")).isEqualTo("needs_review follow_up_1 asked");
        assertThat(sql("select reason from holds where workspace_id = $w")).isEqualTo("adopted_may_have_been_sent");
    }

    @Test
    void executionStatesTellTheStepAndWhatTheyCouldNotSendIsStillOwed() {
        old.flow("f")
                .prospect("invited", "f", "contacted", true)
                .prospect("mailed", "f", "messaging", true)
                .prospect("mail-failed", "f", "connected", true)
                .prospect("running", "f", "connected", true)
                .prospect("held", "f", "approved", false)
                .prospect("left-out", "f", "connected", true)
                .prospect("answered", "f", "messaging", true)
                .script("""
                        insert into campaign_prospect_execution_state
                          (id, campaign_id, prospect_id, current_step, status, completed_steps, failed_steps, linkedin_state,
                           email_state, waiting_for_trigger, last_executed_at)
                        values
                          ('s1', 'f', 'invited', 1, 'waiting_trigger', '{1}', '{}', '{"connection_status": "pending"}', '{}',
                           'connection_accepted', now()),
                          ('s2', 'f', 'mailed', 3, 'pending', '{1,2}', '{}', '{"connection_status": "connected"}',
                           '{"sent_count": 1}', null, now()),
                          ('s3', 'f', 'mail-failed', 2, 'failed', '{1}', '{2}', '{"connection_status": "connected"}', '{}',
                           null, now()),
                          ('s4', 'f', 'running', 3, 'executing', '{1,2}', '{}', '{"connection_status": "connected"}', '{}',
                           null, now()),
                          ('s7', 'f', 'left-out', 3, 'pending', '{1}', '{2}', '{"connection_status": "connected"}', '{}', null,
                           now()),
                          ('s5', 'f', 'held', 1, 'paused', '{}', '{}', '{}', '{}', null, null),
                          ('s6', 'f', 'answered', 3, 'pending', '{1,2}', '{}', '{}', '{"replied": true}', null, now());
                        """);

        adopt(false);

        assertThat(standing("invited")).startsWith("connection_request_sent wait_for");
        assertThat(standing("mailed")).startsWith("messaging delay");
        assertThat(standing("mail-failed")).startsWith("connected email");
        assertThat(standing("left-out")).startsWith("connected delay");
        assertThat(ledger("left-out")).doesNotContain("email");
        assertThat(standing("running")).startsWith("needs_review message");
        assertThat(standing("held")).isEqualTo("pending start fed");
        assertThat(sql("select h.reason from holds h join campaign_prospects cp on cp.id = h.campaign_prospect_id"
                        + " where cp.workspace_id = $w and cp.status = 'pending'"))
                .isEqualTo("paused");
        assertThat(standing("answered")).isEqualTo("replied start fed");
    }

    @Test
    void whoeverWaitsForAnAcceptanceThereWasInvitedWhateverTheStatusSays() {
        old.flow("f")
                .prospect("waiting", "f", "pending", false)
                .prospect("waiting-at-two", "f", "pending", false)
                .prospect("asked", "f", "pending", false)
                .prospect("half-told", "f", "pending", false)
                .prospect("accepted", "f", "pending", false)
                .prospect("untouched", "f", "pending", false)
                .script("""
                        insert into campaign_prospect_execution_state
                          (id, campaign_id, prospect_id, current_step, status, linkedin_state, waiting_for_trigger)
                        values
                          ('s1', 'f', 'waiting', 1, 'waiting_trigger', '{}', 'connection_accepted'),
                          ('s2', 'f', 'waiting-at-two', 2, 'waiting_trigger', '{}', 'connection_accepted'),
                          ('s3', 'f', 'asked', 1, 'pending', '{"connection_status": "pending"}', null),
                          ('s4', 'f', 'half-told', 1, 'paused', '{}', 'connection_accepted'),
                          ('s5', 'f', 'accepted', 1, 'pending', '{"connection_status": "accepted"}', null),
                          ('s6', 'f', 'untouched', 1, 'pending', '{"connection_status": "none"}', null);
                        """);

        adopt(false);

        assertThat(standing("waiting")).isEqualTo("connection_request_sent wait_for asked");
        assertThat(ledger("waiting")).isEqualTo("invite SENT");
        assertThat(standing("waiting-at-two")).isEqualTo("connection_request_sent wait_for asked");
        assertThat(ledger("waiting-at-two")).isEqualTo("invite SENT");
        assertThat(standing("asked")).isEqualTo("needs_review invite asked");
        assertThat(ledger("asked")).isEqualTo("invite UNCONFIRMED");
        assertThat(standing("half-told")).isEqualTo("needs_review invite asked");
        assertThat(standing("accepted")).isEqualTo("connected email asked");
        assertThat(standing("untouched")).isEqualTo("pending start fed");
    }

    @Test
    void whatWasCountedAsSentButNowhereElseToldIsLeftToAHuman() {
        old.flow("f")
                .prospect("mailed", "f", "connected", true)
                .prospect("mailed-and-told", "f", "connected", true)
                .prospect("invited", "f", "connected", true)
                .prospect("wrote-too", "f", "connected", true)
                .prospect("left-out", "f", "connected", true)
                .script("""
                        insert into campaign_prospect_execution_state
                          (id, campaign_id, prospect_id, current_step, status, completed_steps, skipped_steps, linkedin_state,
                           email_state)
                        values
                          ('s1', 'f', 'mailed', 2, 'pending', '{1}', '{}', '{"connection_status": "connected"}',
                           '{"sent_count": 1}'),
                          ('s2', 'f', 'mailed-and-told', 3, 'pending', '{1,2}', '{}', '{"connection_status": "connected"}',
                           '{"sent_count": 1}'),
                          ('s3', 'f', 'invited', 2, 'pending', '{1}', '{}',
                           '{"connection_status": "connected", "message_count": 1}', '{}'),
                          ('s4', 'f', 'wrote-too', 2, 'pending', '{1}', '{}',
                           '{"connection_status": "connected", "message_count": 2}', '{}'),
                          ('s5', 'f', 'left-out', 3, 'pending', '{1}', '{2}', '{"connection_status": "connected"}',
                           '{"sent_count": "none"}');
                        """);

        AdoptionReport withoutMail = adopt(false);
        anAccount().in(workspace).of(Channel.EMAIL).insert(jdbi);
        adopt(false);

        assertThat(said(withoutMail, "campaign_prospects", "mailed")).isEqualTo("deferred no_email_account");
        assertThat(standing("mailed")).isEqualTo("needs_review email asked");
        assertThat(ledger("mailed")).isEqualTo("email UNCONFIRMED invite SENT");
        assertThat(standing("mailed-and-told")).startsWith("messaging delay");
        assertThat(standing("invited")).isEqualTo("connected email asked");
        assertThat(standing("wrote-too")).isEqualTo("needs_review message asked");
        assertThat(ledger("wrote-too")).isEqualTo("invite SENT message UNCONFIRMED");
        assertThat(standing("left-out")).startsWith("connected delay");
    }

    @Test
    void aConnectionTellsOfNoMessageInACampaignThatInvitesNobody() {
        old.flow("d", """
                        {"steps": [
                          {"order": 1, "channel": "linkedin", "type": "message", "message": "Hi"},
                          {"order": 2, "channel": "linkedin", "type": "message", "message": "Later.", "delay_hours": 48}]}""")
                .prospect("connected", "d", "pending", false)
                .prospect("wrote", "d", "messaging", false)
                .script("""
                        insert into campaign_prospect_execution_state
                          (id, campaign_id, prospect_id, current_step, status, linkedin_state)
                        values
                          ('s1', 'd', 'connected', 1, 'pending', '{"connection_status": "connected"}'),
                          ('s2', 'd', 'wrote', 1, 'pending', '{"connection_status": "connected"}');
                        """);

        adopt(false);

        assertThat(standing("connected")).isEqualTo("connected message asked");
        assertThat(ledger("connected")).isEmpty();
        assertThat(ledger("wrote")).isEqualTo("message SENT");
    }

    @Test
    void nothingIsLeftToSendWhereTheExecutionWasCompleted() {
        old.flow("f")
                .prospect("bare", "f", "messaging", true)
                .prospect("counted", "f", "connected", true)
                .prospect("unmailed", "f", "messaging", true)
                .prospect("stopped-early", "f", "pending", false)
                .script("""
                        insert into campaign_prospect_execution_state
                          (id, campaign_id, prospect_id, current_step, status, completed_steps, failed_steps, last_executed_at)
                        values
                          ('s1', 'f', 'bare', 3, 'completed', '{}', '{}', now()),
                          ('s2', 'f', 'counted', 3, 'completed', '{1,2}', '{}', now()),
                          ('s3', 'f', 'unmailed', 3, 'completed', '{1}', '{2}', now()),
                          ('s4', 'f', 'stopped-early', 1, 'completed', '{}', '{}', now());
                        """);

        AdoptionReport report = adopt(false);

        assertThat(standing("bare")).isEqualTo("completed start fed");
        assertThat(ledger("bare")).isEqualTo("invite SENT message SENT");
        assertThat(standing("counted")).isEqualTo("completed start fed");
        assertThat(ledger("counted")).isEqualTo("invite SENT message SENT");
        assertThat(standing("unmailed")).isEqualTo("completed start fed");
        assertThat(ledger("unmailed")).isEqualTo("invite SENT message SENT");
        assertThat(standing("stopped-early")).isEqualTo("completed start fed");
        assertThat(ledger("stopped-early")).isEqualTo("invite SENT");
        assertThat(said(report, "campaign_prospects", "counted"))
                .isEqualTo("adopted connected -> completed: nothing_left_to_send");
    }

    @Test
    void aMessageIdInTheRowItselfTellsThatTheFirstSendWentOut() {
        old.campaign("c", "active")
                .prospect("in-column", "c", "pending", false)
                .prospect("in-data", "c", "approved", false)
                .prospect("ticked", "c", "pending", false)
                .prospect("not-ticked", "c", "pending", false)
                .prospect("no-invitation", "c", "connected", false)
                .prospect("further", "c", "pending", false)
                .queued("further", "follow_up_1", "sent", "now() - interval '1 day'")
                .script("""
                        update campaign_prospects set unipile_message_id = 'm-1' where id in ('in-column', 'no-invitation', 'further');
                        update campaign_prospects set personalization_data = '{"unipile_message_id": "m-2"}' where id = 'in-data';
                        update campaign_prospects set personalization_data = '{"message_sent": true}' where id = 'ticked';
                        update campaign_prospects set personalization_data = '{"message_sent": false}' where id = 'not-ticked';
                        """);

        adopt(false);

        assertThat(standing("in-column")).isEqualTo("connection_request_sent wait_for asked");
        assertThat(standing("in-data")).isEqualTo("connection_request_sent wait_for asked");
        assertThat(standing("ticked")).isEqualTo("connection_request_sent wait_for asked");
        assertThat(standing("not-ticked")).isEqualTo("pending start fed");
        assertThat(standing("no-invitation")).isEqualTo("needs_review follow_up_1 asked");
        assertThat(standing("further")).isEqualTo("messaging delay_2 asked");
        assertThat(ledger("further")).isEqualTo("connection_request SENT follow_up_1 SENT");
        assertThat(sql("select distinct provider_message_id from campaign_messages m"
                        + " where workspace_id = $w and step_id = 'connection_request' and provider_message_id is not null"
                        + " order by provider_message_id"))
                .isEqualTo("m-1 m-2");
    }

    @Test
    void theExecutionStatesOfAllRowsOfOnePersonCount() {
        old.flow("f")
                .prospect("spelt", "f", "pending", false)
                .prospect("SPELT-twin", "f", "pending", false)
                .prospect("over", "f", "pending", false)
                .prospect("OVER-twin", "f", "pending", false)
                .prospect("resting", "f", "pending", false)
                .prospect("RESTING-twin", "f", "pending", false)
                .script("""
                        update campaign_prospects set linkedin_url = 'http://de.linkedin.com/in/' || split_part(id, '-', 1) || '?x=1',
                          email = null where id like '%-twin';
                        insert into campaign_prospect_execution_state
                          (id, campaign_id, prospect_id, current_step, status, completed_steps, linkedin_state, last_executed_at)
                        values
                          ('s1', 'f', 'spelt', 1, 'pending', '{}', '{}', null),
                          ('s2', 'f', 'SPELT-twin', 3, 'pending', '{1,2}', '{"connection_status": "connected"}', now()),
                          ('s3', 'f', 'over', 1, 'pending', '{}', '{}', null),
                          ('s4', 'f', 'OVER-twin', 3, 'completed', '{1,2,3}', '{"connection_status": "connected"}', now()),
                          ('s5', 'f', 'resting', 1, 'pending', '{}', '{}', null),
                          ('s6', 'f', 'RESTING-twin', 2, 'paused', '{1}', '{"connection_status": "connected"}', now());
                        """);

        AdoptionReport report = adopt(false);

        assertThat(standing("spelt")).isEqualTo("messaging delay asked");
        assertThat(standing("over")).isEqualTo("completed start fed");
        assertThat(standing("resting")).isEqualTo("connected email asked");
        assertThat(sql("select h.reason from holds h join campaign_prospects cp on cp.id = h.campaign_prospect_id"
                        + " where cp.workspace_id = $w"))
                .isEqualTo("paused");
        assertThat(said(report, "campaign_prospect_execution_state", "s1")).isEqualTo("counted pending");
        assertThat(said(report, "campaign_prospect_execution_state", "s2")).isEqualTo("counted pending");
        assertEveryRowIsAccountedFor(report);
    }

    @Test
    void whoeverAnsweredAnywhereIsNotWrittenToInAnotherCampaign() {
        old.campaign("c", "active")
                .campaign("d", "active")
                .prospect("curious", "c", "contacted", true)
                .prospect("both", "c", "contacted", true)
                .prospect("silent", "c", "contacted", true)
                .script("""
                        insert into employees (id, first_name, work_email, reply_info_request)
                        values ('e1', 'Ada', 'curious@example.org', true), ('e2', 'Ada', 'silent@example.org', false);
                        insert into campaign_prospects (id, campaign_id, linkedin_url, status, replied_at, unipile_account_id)
                        values ('both-d', 'd', 'https://linkedin.com/in/both', 'replied', now(), 'acc-old');
                        """);

        AdoptionReport report = adopt(false);

        assertThat(said(report, "campaign_prospects", "curious"))
                .isEqualTo("adopted contacted -> replied: answered_elsewhere");
        assertThat(said(report, "campaign_prospects", "both"))
                .isEqualTo("adopted contacted -> replied: answered_elsewhere");
        assertThat(said(report, "campaign_prospects", "silent"))
                .isEqualTo("adopted contacted -> connection_request_sent");
        assertThat(ledger("both")).isEqualTo("connection_request SENT");
        assertThat(sql("select count(*) from prospect_events where workspace_id = $w and kind = 'replied'"))
                .isEqualTo("2");
        assertThat(sql("select count(*) from campaign_prospects where workspace_id = $w and ended_at is null"))
                .isEqualTo("1");
    }

    @Test
    void anInformationRequestThatIsAdoptedLaterStopsWhoIsLiveHere() {
        old.campaign("c", "active").prospect("curious", "c", "contacted", true);
        adopt(false);
        assertThat(standing("curious")).startsWith("connection_request_sent");

        old.script("insert into employees (id, first_name, work_email, reply_info_request)"
                + " values ('e1', 'Ada', 'curious@example.org', true)");
        adopt(false);

        assertThat(standing("curious")).startsWith("replied");
        assertThat(sql("select count(*) from employees where workspace_id = $w and reply_info_request"))
                .isEqualTo("1");
    }

    @Test
    void anAnswerThatStopsItsOwnCampaignOnlyLeavesTheOthersAlive() {
        old.campaign("c", "active").prospect("ada", "c", "replied", true);
        adopt(false);
        jdbi.useHandle(handle -> handle.execute(
                "update campaigns set settings = '{\"stop_on_reply\": {\"scope\": \"campaign\"}}' where workspace_id = ?",
                workspace.value()));

        old.campaign("d", "active")
                .script(
                        "insert into campaign_prospects (id, campaign_id, linkedin_url, status, contacted_at, unipile_account_id)"
                                + " values ('ada-d', 'd', 'https://linkedin.com/in/ada', 'contacted', now(), 'acc-old')");
        AdoptionReport report = adopt(false);

        assertThat(said(report, "campaign_prospects", "ada-d"))
                .isEqualTo("adopted contacted -> connection_request_sent");
    }

    @Test
    void adoptingAgainAddsNobodyTwiceAndADryRunWritesNothing() {
        old.campaign("c", "active")
                .prospect("ada", "c", "contacted", true)
                .prospect("ben", "c", "approved", false)
                .queued("ada", "connection_request", "sent", "now() - interval '1 day'");

        AdoptionReport dry = adopt(true);
        assertThat(sql("select count(*) from workspace_prospects where workspace_id = $w"))
                .isEqualTo("0");
        AdoptionReport first = adopt(false);
        AdoptionReport again = adopt(false);

        assertThat(dry.counts("campaign_prospects")).isEqualTo(first.counts("campaign_prospects"));
        assertThat(dry.next()).isEqualTo(first.next()).isEqualTo(Map.of("follow_up_1", 1, "connection_request", 1));
        assertThat(again.lines()).extracting(AdoptionReport.Line::outcome).containsOnly(Outcome.ALREADY_ADOPTED);
        assertThat(sql("select count(*) from campaign_prospects where workspace_id = $w"))
                .isEqualTo("2");
        assertThat(sql("select count(*) from campaign_messages where workspace_id = $w"))
                .isEqualTo("1");
        assertThat(sql("select count(*) from campaigns where workspace_id = $w"))
                .isEqualTo("1");
    }

    @Test
    void badRowsAreNamedAndTheOthersComeIn() {
        old.campaign("c", "active")
                .campaign("textless", "active")
                .script("update campaigns set message_templates = '{}' where id = 'textless'")
                .prospect("good", "c", "approved", false)
                .prospect("strange", "c", "abducted", false)
                .prospect("orphan", "nowhere", "approved", false)
                .prospect("mute", "textless", "approved", false)
                .prospect("abroad", "c", "contacted", true)
                .prospect("nobody", "c", "approved", false)
                .prospect("lost", "c", "approved", false)
                .prospect("GOOD-twin", "c", "contacted", true)
                .script("update campaign_prospects set unipile_account_id = 'acc-unknown' where id = 'abroad';"
                        + "update campaign_prospects set linkedin_url = null, email = null where id in ('nobody', 'lost');"
                        + "update campaign_prospects set prospect_id = 'no-such-person' where id = 'lost';"
                        + "update campaign_prospects set linkedin_url = 'http://de.linkedin.com/in/GOOD?x=1',"
                        + " email = null where id = 'GOOD-twin'")
                .queued("somebody-else", "follow_up_1", "sent", "now()");

        AdoptionReport report = adopt(false);

        assertThat(said(report, "campaign_prospects", "strange")).isEqualTo("rejected unknown_status: abducted");
        assertThat(said(report, "campaign_prospects", "orphan")).isEqualTo("rejected campaign_not_adopted");
        assertThat(said(report, "campaigns", "textless")).isEqualTo("rejected no_steps");
        assertThat(said(report, "campaign_prospects", "mute")).isEqualTo("rejected campaign_not_adopted");
        assertThat(said(report, "campaign_prospects", "abroad")).isEqualTo("deferred account_not_linked: acc-unknown");
        assertThat(said(report, "campaign_prospects", "nobody")).isEqualTo("rejected no_address");
        assertThat(said(report, "campaign_prospects", "lost")).isEqualTo("rejected missing_person");
        assertThat(said(report, "campaign_prospects", "GOOD-twin")).startsWith("adopted contacted");
        assertThat(said(report, "campaign_prospects", "good")).isEqualTo("merged same_person");
        assertThat(said(report, "send_queue", "q-somebody-else-follow_up_1")).isEqualTo("rejected nobody_adopted");
        assertThat(standing("good")).startsWith("connection_request_sent");
        assertEveryRowIsAccountedFor(report);

        anAccount().in(workspace).knownAs("acc-unknown").insert(jdbi);
        assertThat(said(adopt(false), "campaign_prospects", "abroad")).startsWith("adopted contacted");
    }

    private static void assertEveryRowIsAccountedFor(AdoptionReport report) {
        report.rows()
                .forEach((table, rows) -> assertThat(report.counts(table).values().stream()
                                .flatMap(each -> each.values().stream())
                                .mapToInt(Integer::intValue)
                                .sum())
                        .as(table)
                        .isEqualTo(rows));
    }

    @Test
    void slugsInIdColumnsAreNeverTakenForIds() {
        old.campaign("my-campaign", "active")
                .prospect("slugged", "my-campaign", "contacted", true)
                .prospect("identified", "my-campaign", "contacted", true)
                .prospect("bare", "my-campaign", "contacted", true)
                .script(
                        "update campaign_prospects set linkedin_user_id = 'slugged' where id = 'slugged';"
                                + "update campaign_prospects set linkedin_user_id = 'ACoAAAidentified01234' where id = 'identified';"
                                + "update campaign_prospects set linkedin_url = null, linkedin_user_id = 'bare-slug' where id = 'bare'");

        adopt(false);

        assertThat(sql("select coalesce(cp.recipient_provider_id, 'none') || ' ' || cp.recipient_public_id"
                        + " from campaign_prospects cp where cp.workspace_id = $w order by cp.recipient_public_id"))
                .isEqualTo("none bare-slug ACoAAAidentified01234 identified none slugged");
        assertThat(standing("bare-slug")).startsWith("connection_request_sent");
    }

    @Test
    void companiesAreRecognisedAsInImportsAndFilledUp() {
        sql(
                "insert into companies (id, workspace_id, company_name) values (gen_random_uuid(), $w, 'Known') returning 1");
        sql("insert into companies (id, workspace_id, company_name, tin, region)"
                + " values (gen_random_uuid(), $w, 'Numbered', '777', 'Berlin') returning 1");
        old.script("""
                        insert into companies (id, company_name, tin, segment)
                        values ('a', 'Known', '555', 'Fintech'), ('b', 'NUMBERED', null, 'Mining'), ('c', 'Other', '777', 'x');
                        update companies set region = 'Paris' where id = 'b';
                        """);

        AdoptionReport report = adopt(false);

        assertThat(List.of("a", "b", "c"))
                .allMatch(id -> said(report, "companies", id).equals("merged same_company"));
        assertThat(sql(
                        "select string_agg(concat_ws(' ', company_name, tin, region, segment), ', ' order by company_name)"
                                + " from companies where workspace_id = $w"))
                .isEqualTo("Known 555 Fintech, Numbered 777 Berlin Mining");
    }

    @Test
    void companiesEmployeesApprovalsAndSuppressionsComeAlong() {
        old.campaign("c", "active").prospect("gone", "c", "contacted", true).script("""
                        insert into workspace_prospects (id, workspace_id, first_name, last_name, company_name, industry,
                          linkedin_profile_url, email_address)
                        values ('p1', 'old-w', 'Ada', 'Fake', 'unavailable', 'unavailable', 'linkedin.com/in/item-ada', null);
                        insert into companies (id, company_name, tin, office_qualification, employee_count)
                        values ('co1', 'ACME', '123', 'More', 12), ('co2', 'ACME', '123 ', 'Bogus', -1), ('co3', null, '9', null, 1);
                        insert into employees (id, company_id, first_name, work_email, phone_numbers, reply_unsubscribe,
                          reply_bounce, test_status)
                        values ('e1', 'co1', 'Eva', 'eva@example.org', '{"+49 30 12345", "0049 (0)30 12345", "ask", "030/54321"}',
                            true, true, 'Идет'),
                          ('e2', 'co1', 'Mute', null, '{}', false, false, null),
                          ('e3', null, 'Gone', 'gone@example.org', '{}', true, false, null);
                        update campaign_prospects set linkedin_url = null where id = 'gone';
                        insert into prospect_approval_sessions (id, workspace_id, campaign_name, status, prospect_source)
                        values ('s1', 'old-w', '20251031-ACME', 'in_progress', 'csv'), ('s2', 'old-w', 'x', 'odd', 'csv');
                        insert into prospect_approval_data (id, session_id, prospect_id, name, contact, approval_status,
                          confidence_score)
                        values ('i1', 's1', 'p1', 'Ada Fake', '{}', 'approved', 0.9),
                          ('i2', 's1', 'none', 'Ben Fake', '{"email": "ben@example.org"}', 'rejected', 7),
                          ('i3', 's1', 'none', 'Nobody', '{}', 'pending', null),
                          ('i4', 's9', 'p1', 'Ada Fake', '{}', 'pending', null),
                          ('i5', 's1', 'p1', 'Ada Fake', '{}', 'decided', null);
                        """);

        AdoptionReport report = adopt(false);

        assertThat(said(report, "companies", "co1")).isEqualTo("adopted company");
        assertThat(said(report, "companies", "co2")).isEqualTo("merged same_company");
        assertThat(said(report, "companies", "co3")).isEqualTo("rejected no_name");
        assertThat(said(report, "employees", "e2")).isEqualTo("rejected no_address");
        assertThat(sql("select company_name || ' ' || test_status || ' ' || reply_unsubscribe || ' ' || reply_bounce"
                        + " from employees where workspace_id = $w and work_email = 'eva@example.org'"))
                .isEqualTo("ACME Идет true true");
        assertThat(sql("select array_to_string(phone_numbers, ' ') from employees where workspace_id = $w"
                        + " and work_email = 'eva@example.org'"))
                .isEqualTo("+493012345 ask 03054321");
        assertThat(standing("gone")).isEmpty();
        assertThat(
                        sql(
                                "select cp.status || ' ' || cp.status_reason from campaign_prospects cp where workspace_id = $w"))
                .isEqualTo("stopped suppressed");
        assertThat(sql("select total_prospects || ' ' || approved_count || ' ' || rejected_count"
                        + " from prospect_approval_sessions where workspace_id = $w"))
                .isEqualTo("2 1 1");
        assertThat(List.of(
                        said(report, "prospect_approval_data", "i3"),
                        said(report, "prospect_approval_data", "i4"),
                        said(report, "prospect_approval_data", "i5"),
                        said(report, "prospect_approval_sessions", "s2")))
                .containsExactly(
                        "rejected missing_person",
                        "rejected session_not_adopted",
                        "rejected unknown_status: decided",
                        "rejected unknown_status: odd");
        assertThat(sql("select coalesce(company_name, 'none') from workspace_prospects where workspace_id = $w"
                        + " and linkedin_profile_url like '%item-ada'"))
                .isEqualTo("none");
        assertEveryRowIsAccountedFor(report);
    }

    /** 350 MB of texts, read by a process that may have 96 MB. */
    @Test
    void aSystemLargerThanMemoryIsReadRowByRow() throws Exception {
        old.campaign("c", "active").script("""
                insert into companies (id, company_name, company_research)
                  select n, case when n % 300 = 0 then 'Company ' || n end, repeat('research ', 12000) from generate_series(1, 1500) n;
                insert into campaign_prospects (id, campaign_id, workspace_id, first_name, last_name, linkedin_url, status, contacted_at,
                    unipile_account_id, personalization_data)
                  select 'p-' || n, 'c', 'old-w', 'Ada', 'Fake', 'https://linkedin.com/in/large-' || n, 'messaging', now(), 'acc-old',
                    jsonb_build_object('notes', repeat('notes ', 16000))
                  from generate_series(1, 500) n;
                insert into campaign_messages (id, campaign_id, prospect_id, message_type, message, status, sent_at)
                  select n, 'c', 'p-' || (1 + n % 700), 'connection_request', n || repeat(' words', 16000), 'sent', now()
                  from generate_series(1, 1500) n;
                """);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallAdoption.class.getName(),
                        POSTGRES.jdbcUrl(),
                        old.schema(),
                        workspace.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("companies: 1500", "campaign_prospects: 500", "campaign_messages: 1500");
        assertThat(sql("select count(*) from companies where workspace_id = $w and length(company_research) > 100000"))
                .isEqualTo("5");
        assertThat(sql("select count(*) from campaign_prospects where workspace_id = $w"
                        + " and length(personalization_data ->> 'notes') = 96000"))
                .isEqualTo("500");
        assertThat(sql(
                        "select count(*) from campaign_messages where workspace_id = $w and step_id = 'connection_request'"
                                + " and length(message) > 96000"))
                .isEqualTo("500");
    }

    @Test
    void oneWorkspaceOfSeveralIsChosenAndTheOthersStayOut() {
        old.campaign("c", "active")
                .prospect("ada", "c", "approved", false)
                .script("insert into campaigns (id, workspace_id, name, status, campaign_type, message_templates)"
                        + " select 'theirs', 'other-w', name, status, campaign_type, message_templates from campaigns;"
                        + "insert into campaign_prospects (id, campaign_id, workspace_id, linkedin_url, status)"
                        + " values ('eve', 'theirs', 'other-w', 'linkedin.com/in/eve', 'approved')");

        assertThatExceptionOfType(AdoptionException.class)
                .isThrownBy(() -> adopt(false))
                .withMessageContaining("old-w, other-w");
        AdoptionReport report = adopt(false, "old-w");

        assertThat(said(report, "campaign_prospects", "eve")).isEqualTo("other_workspace other_workspace");
        assertThat(standing("ada")).isEqualTo("pending start fed");
        assertThat(standing("eve")).isEmpty();
        assertEveryRowIsAccountedFor(report);
    }

    @Test
    void campaignsThatWereOverStayOverAndPausedOnesStayPaused() {
        old.campaign("done", "completed")
                .campaign("resting", "paused")
                .campaign("mail", "active")
                .script(
                        "update campaigns set message_templates = null, flow_settings = '{\"steps\": [{\"type\": \"email\","
                                + " \"subject\": \"Hi\", \"body\": \"Hi\"}]}' where id = 'mail'")
                .prospect("ada", "done", "contacted", true)
                .prospect("ben", "resting", "contacted", true);

        AdoptionReport report = adopt(false);

        assertThat(standing("ada")).isEqualTo("stopped start fed");
        assertThat(standing("ben")).startsWith("connection_request_sent wait_for");
        assertThat(sql("select count(*) from holds h join campaigns c on c.id = h.campaign_id"
                        + " where c.workspace_id = $w and c.status = 'paused' and h.reason = 'campaign_paused'"))
                .isEqualTo("1");
        assertThat(said(report, "campaigns", "mail")).isEqualTo("adopted draft, no account of email");
        assertThat(sql("select count(*) from workflow_outbox where workspace_id = $w"))
                .isEqualTo("0");
    }

    @Test
    void refusesItsOwnTablesAndAWorkspaceThatIsNotThere() {
        try (OldDatabase ours = OldDatabase.open(POSTGRES.dataSource(), "public")) {
            assertThat(ours.isOvertures()).isTrue();
        }
        assertThatExceptionOfType(AdoptionException.class)
                .isThrownBy(() -> adopt(false, "no-such"))
                .withMessageContaining("no-such");
    }
}
