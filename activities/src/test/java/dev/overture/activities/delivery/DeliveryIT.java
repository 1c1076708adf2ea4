package dev.overture.activities.delivery;

import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aWorkspace;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.authoring.sequence.SequenceResult;
import dev.overture.authoring.templates.Templates;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.StepId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.KindLimits;
import dev.overture.model.policy.SendPolicy;
import dev.overture.model.policy.WorkingHours;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.Refusal;
import dev.overture.model.sending.WriteOutcome;
import dev.overture.model.sequence.SkeletonCompiler;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.SentReader.Sighting;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignFixture.StoredCampaign;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.workflows.prospect.DeliverAnswer;
import dev.overture.workflows.prospect.DeliverAnswer.Held;
import dev.overture.workflows.prospect.DeliverAnswer.Outcome;
import dev.overture.workflows.prospect.DeliverAnswer.Over;
import dev.overture.workflows.prospect.DeliverAnswer.Refused;
import dev.overture.workflows.prospect.DeliverAnswer.Scheduled;
import dev.overture.workflows.prospect.DeliverAnswer.Sent;
import dev.overture.workflows.prospect.DeliverAnswer.Skipped;
import dev.overture.workflows.prospect.DeliverAnswer.Unconfirmed;
import dev.overture.workflows.prospect.Delivery;
import dev.overture.workflows.prospect.DeliveryActivities;
import dev.overture.workflows.prospect.ExpireAnswer;
import dev.overture.workflows.prospect.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final String STEPS = """
            name: a test
            steps:
              - { invite: "Hello {{ hobby | default: 'there' }}", id: invite }
              - { wait_for: connection_accepted, id: wait, within: 14d, otherwise: [ { end: not accepted, id: nobody } ] }
              - { message: "Hello {{ hobby }}", id: message }
              - { email: { subject: "Hello", body: "Hello" }, id: email, skip_if: no_email }
              - { message: "Last", id: last }
            """;
    private static final Duration GAP = Duration.ofMinutes(10);
    private static final WriteOutcome THROTTLED =
            new WriteOutcome.Refused(Refusal.THROTTLED, Duration.ofMinutes(7), "errors/too_many_requests");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2040-01-09T10:00:00Z"));
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final Jdbi jdbi = POSTGRES.jdbi();
    private DeliveryWorker worker;
    private DeliveryActivities activities;
    private WorkspaceId workspace;
    private StoredCampaign campaign;
    private StoredAccount account;

    @BeforeEach
    void startAWorker() {
        worker = new DeliveryWorker(jdbi, vendor, now::get);
        activities = worker.activities();
        workspace = aWorkspace(jdbi);
        SequenceResult.Valid valid = (SequenceResult.Valid) new SequenceReader(new Templates()).readYaml(STEPS);
        campaign = aCampaign()
                .in(workspace)
                .publishing(SkeletonCompiler.compile(valid.sequence()), STEPS)
                .insert(jdbi);
        account = anAccount().in(workspace).with(tenMinutesApart(100)).insert(jdbi);
    }

    @AfterEach
    void stopTheWorker() {
        worker.close();
    }

    @Test
    void sendsAtOnceWhenTheCalendarIsFreeAndRecordsIt() {
        StoredCampaignProspect prospect = prospect();

        assertThat(deliver(prospect, "invite")).isInstanceOf(Sent.class);
        assertThat(vendor.written()).hasSize(1);
        assertThat(one("status || ' ' || waiting_for || ' ' || current_step_id", prospect))
                .isEqualTo("connection_request_sent connection_accepted wait");
        assertThat(ledger(prospect)).containsExactly("invite SENT");
    }

    @Test
    void aRetriedDeliveryAnswersWhatIsRecordedAndWritesNothing() {
        StoredCampaignProspect prospect = prospect();
        deliver(prospect, "invite");

        assertThat(deliver(prospect, "invite")).isInstanceOf(Sent.class);
        assertThat(vendor.written()).hasSize(1);
    }

    @Test
    void reservesASlotBehindTheLastSendAndKeepsItWhenAskedAgain() {
        deliver(prospect(), "invite");
        StoredCampaignProspect second = prospect();

        DeliverAnswer answer = deliver(second, "invite");
        assertThat(answer).isEqualTo(new Scheduled(now.get().plus(GAP)));
        later(Duration.ofMinutes(3));
        assertThat(deliver(second, "invite")).isEqualTo(answer);
        later(Duration.ofMinutes(7));
        assertThat(deliver(second, "invite")).isInstanceOf(Sent.class);
    }

    @Test
    void theDailyCapHoldsOverAllCampaignsOfAnAccount() {
        account = anAccount().in(workspace).with(tenMinutesApart(1)).insert(jdbi);
        deliver(prospect(), "invite");
        StoredCampaign other = campaign;
        campaign = aCampaign().in(workspace).publishing(other.skeleton(), STEPS).insert(jdbi);

        assertThat(deliver(prospect(), "invite")).isEqualTo(new Scheduled(Instant.parse("2040-01-10T00:00:00Z")));
    }

    @Test
    void waitsForTheDaysAndHoursOfTheCampaign() {
        execute(
                "update campaigns set settings = cast(? as jsonb) where id = ?",
                "{\"window\": {\"from\": \"2040-01-11\", \"opens\": \"14:00\", \"closes\": \"15:00\"}}",
                campaign.id());

        assertThat(deliver(prospect(), "invite")).isEqualTo(new Scheduled(Instant.parse("2040-01-11T14:00:00Z")));
    }

    @Test
    void skipsWhatWouldGoOutBehindTheEndOfTheCampaignsWindow() {
        StoredCampaignProspect late = prospect();
        execute(
                "update campaigns set settings = cast(? as jsonb) where id = ?",
                "{\"window\": {\"to\": \"2040-01-08\"}}",
                campaign.id());

        assertThat(deliver(late, "invite")).isEqualTo(new Skipped("window_over"));
        assertThat(vendor.written()).isEmpty();
    }

    @Test
    void aCapOfZeroFailsClosed() {
        account = anAccount().in(workspace).with(tenMinutesApart(0)).insert(jdbi);

        assertThat(deliver(prospect(), "invite")).isEqualTo(new Held("no_capacity", 1));
        assertThat(vendor.written()).isEmpty();
    }

    @Test
    void whatMayHaveGoneOutIsLookedForAndFound() {
        vendor.answering(new WriteOutcome.Uncertain("http 504"))
                .showing(new Sighting.Seen(new WriteOutcome.Accepted("found", null, null, null)));
        StoredCampaignProspect prospect = prospect();

        assertThat(deliver(prospect, "invite")).isInstanceOf(Unconfirmed.class);
        assertThat(deliver(prospect, "invite")).isInstanceOf(Unconfirmed.class);
        later(Duration.ofMinutes(1));
        assertThat(confirm(prospect, "invite")).isInstanceOf(Sent.class);
        assertThat(vendor.written()).hasSize(1);
        assertThat(ledger(prospect)).containsExactly("invite SENT");
        assertThat(one("status", prospect)).isEqualTo("connection_request_sent");
    }

    @Test
    void whatTwoLooksApartDidNotFindGoesOutOnceMoreAndStaysCounted() {
        vendor.answering(new WriteOutcome.Uncertain("http 504")).showing(new Sighting.Absent(), new Sighting.Absent());
        StoredCampaignProspect prospect = prospect();
        deliver(prospect, "invite");

        later(Duration.ofMinutes(1));
        assertThat(confirm(prospect, "invite")).isInstanceOf(Unconfirmed.class);
        later(Duration.ofMinutes(1));
        assertThat(confirm(prospect, "invite")).isInstanceOf(Scheduled.class);
        assertThat(deliver(prospect, "invite"))
                .as("the uncertain claim keeps its gap")
                .isEqualTo(new Scheduled(now.get().plus(GAP).minus(Duration.ofMinutes(2))));
        later(Duration.ofMinutes(8));
        assertThat(deliver(prospect, "invite")).isInstanceOf(Sent.class);
    }

    @Test
    void aMessageThatWasLostTwiceIsForAHuman() {
        vendor.answering(new WriteOutcome.Uncertain("http 504"), new WriteOutcome.Uncertain("http 504"))
                .showing(new Sighting.Absent(), new Sighting.Absent(), new Sighting.Absent(), new Sighting.Absent());
        StoredCampaignProspect prospect = prospect();
        for (int round = 0; round < 2; round++) {
            deliver(prospect, "invite");
            later(Duration.ofMinutes(1));
            confirm(prospect, "invite");
            later(Duration.ofMinutes(1));
            DeliverAnswer answer = confirm(prospect, "invite");
            assertThat(answer).isInstanceOf(round == 0 ? Scheduled.class : Held.class);
            later(GAP);
        }
        assertThat(one("status", prospect)).isEqualTo("needs_review");
        assertThat(vendor.written()).hasSize(2);
    }

    @Test
    void nothingThatDiedInFlightIsWrittenAgain() {
        StoredCampaignProspect prospect = prospect();
        vendor.answering(new WriteOutcome.Uncertain("the worker died"));
        deliver(prospect, "invite");
        execute("update campaign_messages set status = 'INTENT' where campaign_prospect_id = ?", prospect.id());

        assertThat(deliver(prospect, "invite"))
                .isEqualTo(new Unconfirmed(now.get().plusSeconds(30 + 60 + 60)));
        assertThat(confirm(prospect, "invite"))
                .isEqualTo(new Unconfirmed(now.get().plusSeconds(30 + 60 + 60)));
        assertThat(vendor.written()).hasSize(1);
    }

    @Test
    void neverWritesToWhoHasAnsweredAndFreesTheSlot() {
        deliver(prospect(), "invite");
        StoredCampaignProspect prospect = prospect();
        deliver(prospect, "invite");
        execute(
                "update campaign_prospects set status = 'replied', status_reason = 'replied', ended_at = now() where id = ?",
                prospect.id());

        assertThat(deliver(prospect, "invite")).isEqualTo(new Over("replied"));
        assertThat(ledger(prospect)).containsExactly("invite SKIPPED");
        assertThat(vendor.written()).hasSize(1);
    }

    @Test
    void aPausedCampaignHoldsAndALaterHoldHasALaterRevision() {
        StoredCampaignProspect prospect = prospect();
        execute("update campaigns set status = 'paused' where id = ?", campaign.id());

        assertThat(deliver(prospect, "invite")).isEqualTo(new Held("campaign_paused", 1));
        assertThat(deliver(prospect, "invite")).isEqualTo(new Held("campaign_paused", 2));
        assertThat(vendor.written()).isEmpty();
    }

    @Test
    void aThrottledAccountRestsAsLongAsTheVendorAsksAndSoDoItsOtherMessages() {
        vendor.answering(THROTTLED);
        Instant rested = now.get().plus(Duration.ofMinutes(7));

        assertThat(deliver(prospect(), "invite")).isEqualTo(new Scheduled(rested));
        DeliverAnswer other = deliver(prospect(), "invite");
        assertThat(((Scheduled) other).slot()).isAfterOrEqualTo(rested);
        assertThat(vendor.written()).hasSize(1);
    }

    @Test
    void aServerFaultOnAWriteMayBeALimitSoTheAccountRests() {
        vendor.answering(new WriteOutcome.Uncertain("http 500", true));

        assertThat(deliver(prospect(), "invite")).isInstanceOf(Unconfirmed.class);
        assertThat(((Scheduled) deliver(prospect(), "invite")).slot())
                .isAfterOrEqualTo(now.get().plus(Duration.ofMinutes(15)));
    }

    @Test
    void aLimitThatIsNamedAgainForOnePersonWhileOthersPassIsAboutThatPerson() {
        WriteOutcome limit = new WriteOutcome.Refused(Refusal.LIMIT_REACHED, null, "errors/cannot_resend_yet");
        StoredCampaignProspect withdrawn = prospect();
        vendor.answering(limit);
        assertThat(deliver(withdrawn, "invite"))
                .isEqualTo(new Scheduled(now.get().plus(Duration.ofHours(4))));
        later(Duration.ofHours(4));
        vendor.answering(limit);
        assertThat(deliver(withdrawn, "invite"))
                .as("nobody else passed meanwhile")
                .isEqualTo(new Scheduled(now.get().plus(Duration.ofHours(4))));
        later(Duration.ofHours(4));
        StoredCampaignProspect other = prospect();
        assertThat(deliver(other, "invite")).isEqualTo(new Scheduled(now.get().plus(GAP)));
        later(GAP);
        assertThat(deliver(other, "invite")).isInstanceOf(Sent.class);
        later(GAP);
        vendor.answering(limit);

        assertThat(deliver(withdrawn, "invite")).isEqualTo(new Refused(Outcome.ALREADY_INVITED));
    }

    @Test
    void aFollowUpTakesTheSlotOfAFirstContactWhichFindsANewOneWhenItsTimeComes() {
        deliver(prospect(), "last");
        StoredCampaignProspect first = prospect();
        StoredCampaignProspect known = prospect();
        execute(
                "update campaign_prospects set contacted_at = ?, connected_at = ? where id = ?",
                now.get(),
                now.get(),
                known.id());
        Instant next = now.get().plus(GAP);

        assertThat(deliver(first, "last")).isEqualTo(new Scheduled(next));
        assertThat(deliver(known, "last")).isEqualTo(new Scheduled(next));

        later(GAP);
        assertThat(deliver(known, "last")).isInstanceOf(Over.class);
        assertThat(deliver(first, "last")).isEqualTo(new Scheduled(next.plus(GAP)));
    }

    @Test
    void aDisconnectedAccountHoldsEverythingUntilItIsLifted() {
        vendor.answering(new WriteOutcome.Refused(Refusal.ACCOUNT_DISCONNECTED, null, "errors/disconnected_account"));

        assertThat(deliver(prospect(), "invite")).isEqualTo(new Held("account_disconnected", 1));
        assertThat(deliver(prospect(), "invite")).isEqualTo(new Held("account_disconnected", 1));
        assertThat(vendor.written()).hasSize(1);
    }

    @Test
    void aRestrictionRestsTheAccountForAWeekAndItsWorkflowIsTold() {
        vendor.answering(new WriteOutcome.Refused(Refusal.ACCOUNT_RESTRICTED, null, "errors/account_restricted"));
        Instant weekOn = now.get().plus(Duration.ofDays(7));

        assertThat(deliver(prospect(), "invite")).isEqualTo(new Scheduled(weekOn));
        assertThat(deliver(prospect(), "invite"))
                .isInstanceOfSatisfying(
                        Scheduled.class, next -> assertThat(next.slot()).isAfter(weekOn));
        assertThat(vendor.written()).hasSize(1);
        assertThat(ofAccount("select signal from workflow_outbox where target_id = ?"))
                .containsExactly("stateHinted");
    }

    @Test
    void threeLimitAnswersWithinAnHourRestTheWholeAccountForFiveHours() {
        vendor.answering(THROTTLED, THROTTLED, THROTTLED);
        for (int answers = 0; answers < 3; answers++) {
            deliver(prospect(), "invite");
            later(Duration.ofMinutes(8));
        }
        Instant third = now.get().minus(Duration.ofMinutes(8));

        assertThat(ofAccount(
                        "select reason from holds where account_id = ? and until_at > began_at + interval '4 hours'"))
                .containsExactly("repeated_limits");
        assertThat(deliver(prospect(), "invite"))
                .isInstanceOfSatisfying(
                        Scheduled.class,
                        next -> assertThat(next.slot()).isAfterOrEqualTo(third.plus(Duration.ofHours(5))));
        assertThat(vendor.written()).hasSize(3);
    }

    @Test
    void aWarningOfTheVendorHalvesTheInvitationsOfADay() {
        account = anAccount().in(workspace).with(tenMinutesApart(4)).insert(jdbi);
        vendor.answering(new WriteOutcome.Accepted("i1", null, null, 90));
        deliver(prospect(), "invite");
        later(Duration.ofMinutes(30));

        assertThat(deliver(prospect(), "invite")).isInstanceOf(Sent.class);
        later(Duration.ofMinutes(30));
        assertThat(deliver(prospect(), "invite")).isEqualTo(new Scheduled(Instant.parse("2040-01-10T00:00:00Z")));
    }

    @Test
    void whereTheDaysLooksAtProfilesAreUsedUpTheFirstContactWaitsForTheNextDay() {
        execute(
                "insert into account_reads (account_id, workspace_id, at, purpose, profile) "
                        + "select id, workspace_id, ?, 'recipient', true from accounts, generate_series(1, 80) where id = ?",
                now.get(),
                account.id());
        StoredCampaignProspect prospect = aCampaignProspect()
                .in(campaign)
                .sendingWith(account)
                .started()
                .unresolved()
                .insert(jdbi);
        vendor.knowing(profile(prospect.publicId(), false, ProfileReader.Invitation.NONE));

        assertThat(deliver(prospect, "invite")).isEqualTo(new Scheduled(Instant.parse("2040-01-10T00:00:00Z")));
        later(Duration.ofHours(14));
        assertThat(deliver(prospect, "invite")).isInstanceOf(Sent.class);
    }

    private List<String> ofAccount(String sql) {
        return jdbi.withHandle(
                handle -> handle.select(sql, account.id()).mapTo(String.class).list());
    }

    @Test
    void aMessageWithAHoleIsHeldBeforeItIsSent() {
        StoredCampaignProspect prospect = prospect();

        assertThat(deliver(prospect, "message")).isEqualTo(new Held("missing_variable: hobby", 1));
        assertThat(one("status", prospect)).isEqualTo("needs_review");
        assertThat(vendor.written()).isEmpty();
    }

    @Test
    void whoIsNotThePersonAskedForIsHeldAndNotWrittenTo() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .in(campaign)
                .sendingWith(account)
                .started()
                .unresolved()
                .insert(jdbi);
        vendor.knowing(profile("somebody-else", false, ProfileReader.Invitation.NONE));

        assertThat(deliver(prospect, "invite")).isEqualTo(new Held("wrong_person: slug_differs", 1));
        assertThat(one("status", prospect)).isEqualTo("needs_review");
        assertThat(vendor.written()).isEmpty();
    }

    @Test
    void learnsTheRecipientShortlyBeforeTheFirstContact() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .in(campaign)
                .sendingWith(account)
                .started()
                .unresolved()
                .insert(jdbi);
        vendor.knowing(profile(prospect.publicId(), false, ProfileReader.Invitation.NONE));

        assertThat(deliver(prospect, "invite")).isInstanceOf(Sent.class);
        assertThat(one("recipient_provider_id", prospect)).isEqualTo("ACoLOOKEDUP");
    }

    @Test
    void whoIsConnectedAlreadyIsNotInvited() {
        StoredCampaignProspect prospect = aCampaignProspect()
                .in(campaign)
                .sendingWith(account)
                .started()
                .unresolved()
                .insert(jdbi);
        vendor.knowing(profile(prospect.publicId(), true, ProfileReader.Invitation.NONE));

        assertThat(deliver(prospect, "invite")).isEqualTo(new Refused(Outcome.ALREADY_CONNECTED));
        assertThat(deliver(prospect, "invite")).isEqualTo(new Refused(Outcome.ALREADY_CONNECTED));
        assertThat(one("status", prospect)).isEqualTo("connected");
        assertThat(vendor.written()).isEmpty();
    }

    @Test
    void whoCannotBeInvitedHasFailed() {
        vendor.answering(new WriteOutcome.Refused(Refusal.UNREACHABLE, null, "errors/cannot_invite_attendee"));
        StoredCampaignProspect prospect = prospect();

        assertThat(deliver(prospect, "invite")).isEqualTo(new Over("unreachable"));
        assertThat(one("status", prospect)).isEqualTo("failed");
    }

    @Test
    void writesNoMessageToWhoDidNotAccept() {
        StoredCampaignProspect prospect = prospect();
        deliver(prospect, "invite");

        assertThat(deliver(prospect, "last")).isEqualTo(new Over("sequence completed"));
        assertThat(ledger(prospect)).containsExactly("invite SENT", "last SKIPPED");
    }

    @Test
    void skipsAnEmailWithoutAnAccountOrAddress() {
        assertThat(deliver(prospect(), "email")).isEqualTo(new Skipped("no_account"));
    }

    @Test
    void theLastDeliveryRecordsTheEnd() {
        StoredCampaignProspect prospect = prospect();

        assertThat(deliver(prospect, "last")).isEqualTo(new Over("sequence completed"));
        assertThat(one("status || ': ' || status_reason", prospect)).isEqualTo("completed: sequence completed");
        assertThat(ledger(prospect)).containsExactly("last SENT");
    }

    @Test
    void aWaitThatRanOutTakesTheOtherwiseBranchAfterOneLook() {
        StoredCampaignProspect prospect = prospect();
        deliver(prospect, "invite");
        Instant since = now.get();
        later(Duration.ofDays(14));
        vendor.knowing(profile(prospect.publicId(), false, ProfileReader.Invitation.SENT_PENDING));

        assertThat(expire(prospect, since)).isEqualTo(new ExpireAnswer.Over("not accepted"));
        assertThat(one("status || ': ' || status_reason", prospect)).isEqualTo("completed: not accepted");
    }

    @Test
    void anAcceptanceThatNobodyToldIsFoundByTheLook() {
        StoredCampaignProspect prospect = prospect();
        deliver(prospect, "invite");
        Instant since = now.get();
        later(Duration.ofDays(14));
        vendor.knowing(profile(prospect.publicId(), true, ProfileReader.Invitation.NONE));

        assertThat(expire(prospect, since)).isEqualTo(new ExpireAnswer.Happened());
        assertThat(one("status", prospect)).isEqualTo("connected");
    }

    @Test
    void aPauseExtendsTheWaitByItsLength() {
        StoredCampaignProspect prospect = prospect();
        deliver(prospect, "invite");
        Instant since = now.get();
        execute(
                "insert into holds (id, workspace_id, campaign_id, reason, author, began_at, ended_at) "
                        + "select gen_random_uuid(), workspace_id, id, 'campaign_paused', 'a human', ?, ? from campaigns where id = ?",
                since.plus(Duration.ofDays(1)),
                since.plus(Duration.ofDays(4)),
                campaign.id());
        later(Duration.ofDays(14));

        assertThat(expire(prospect, since)).isEqualTo(new ExpireAnswer.Extended(since.plus(Duration.ofDays(17))));
    }

    @Test
    void manyWorkersAtOnceSendOneMessagePerGapAndNoneTwice() {
        List<StoredCampaignProspect> prospects =
                IntStream.range(0, 8).mapToObj(i -> prospect()).toList();

        List<DeliverAnswer> answers = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> deliver(prospects.get(i % 8), "invite"))
                .toList();

        assertThat(vendor.written()).hasSize(1);
        assertThat(answers.stream().filter(Scheduled.class::isInstance).distinct())
                .hasSize(7);
    }

    private StoredCampaignProspect prospect() {
        return aCampaignProspect().in(campaign).sendingWith(account).started().insert(jdbi);
    }

    private DeliverAnswer deliver(StoredCampaignProspect prospect, String step) {
        return activities.deliver(new Delivery(prospect.id(), StepId.of(step), now.get(), null));
    }

    private DeliverAnswer confirm(StoredCampaignProspect prospect, String step) {
        return activities.confirm(new Delivery(prospect.id(), StepId.of(step), now.get(), null));
    }

    private ExpireAnswer expire(StoredCampaignProspect prospect, Instant since) {
        return activities.expire(new Expiry(prospect.id(), StepId.of("wait"), since, null));
    }

    private void later(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private String one(String expression, StoredCampaignProspect prospect) {
        try (Handle handle = jdbi.open()) {
            return handle.select("select " + expression + " from campaign_prospects where id = ?", prospect.id())
                    .mapTo(String.class)
                    .one();
        }
    }

    private List<String> ledger(StoredCampaignProspect prospect) {
        CampaignProspectId id = prospect.id();
        try (Handle handle = jdbi.open()) {
            return handle.select(
                            "select step_id || ' ' || status from campaign_messages where campaign_prospect_id = ? order by created_at",
                            id)
                    .mapTo(String.class)
                    .list();
        }
    }

    private void execute(String sql, Object... arguments) {
        jdbi.useHandle(handle -> handle.execute(sql, arguments));
    }

    private static SendPolicy tenMinutesApart(int perDay) {
        KindLimits limits = new KindLimits(perDay, null, null, GAP, GAP);
        return new SendPolicy(
                Map.of(MessageKind.INVITATION, limits, MessageKind.MESSAGE, limits), WorkingHours.ALWAYS, null);
    }

    private static ProfileReader.Profile profile(String slug, boolean connected, ProfileReader.Invitation invitation) {
        return new ProfileReader.Profile("ACoLOOKEDUP", slug, null, null, connected, invitation);
    }
}
