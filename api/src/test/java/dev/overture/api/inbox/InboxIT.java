package dev.overture.api.inbox;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaign;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.api.background.SettableClock;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.MessageId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.model.replies.SortedReply;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.providers.unipile.webhook.MalformedWebhookException;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.inbox.InboxDao;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Duration ECHO_WINDOW = Duration.ofMinutes(3);

    private final SettableClock clock = new SettableClock(NOW);
    private Jdbi jdbi;
    private Inbox inbox;
    private InboxProcessor processor;

    @BeforeEach
    void open() {
        jdbi = POSTGRES.jdbi();
        jdbi.useHandle(handle -> handle.execute("delete from webhook_events"));
        inbox = new Inbox(jdbi, new TimeOrderedIds(clock), ECHO_WINDOW, clock);
        processor = new InboxProcessor(jdbi, inbox, clock);
    }

    private WebhookReceipt deliver(String body) throws MalformedWebhookException {
        return inbox.receive(Deliveries.bytes(body));
    }

    /** As where a delivery could not be read while it was received. */
    private void storeUnread(StoredAccount account, String body) {
        jdbi.useExtension(
                InboxDao.class,
                dao -> dao.store(
                        UUID.randomUUID(),
                        "unipile",
                        "new_relation",
                        account.id(),
                        null,
                        Deliveries.bytes(body),
                        account.vendorAccountId(),
                        clock.instant(),
                        "pending"));
    }

    private Optional<Duration> process() {
        return processor.round();
    }

    private StoredCampaignProspect live(CampaignProspectStatus status) {
        return aCampaignProspect().status(status).started().insert(jdbi);
    }

    private String status(StoredCampaignProspect prospect) {
        return string("select status from campaign_prospects where id = ?", prospect.id());
    }

    private String messageStatus(MessageId message) {
        return string("select status from campaign_messages where id = ?", message);
    }

    private List<String> facts(StoredCampaignProspect prospect) {
        return jdbi.withHandle(handle -> handle.select(
                        "select kind from prospect_events where prospect_id = ? order by kind",
                        prospect.prospect().id())
                .mapTo(String.class)
                .list());
    }

    private String string(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(String.class).one());
    }

    private List<String> deliveries() {
        return jdbi.withHandle(handle -> handle.select("select status from webhook_events order by received_at, id")
                .mapTo(String.class)
                .list());
    }

    @Test
    void aReplyIsRecordedBeforeTheDeliveryIsAnswered() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);

        assertThat(deliver(Deliveries.theirs(prospect, "m1", "Thanks!"))).isEqualTo(WebhookReceipt.STORED);

        assertThat(status(prospect)).isEqualTo("replied");
        assertThat(deliveries()).containsExactly("processed");
    }

    @Test
    void aThousandDuplicatesAreOneDeliveryAndOneFact() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String reply = Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!");
        assertThat(deliver(reply)).isEqualTo(WebhookReceipt.STORED);

        for (int i = 0; i < 1_000; i++) {
            assertThat(deliver(reply)).isEqualTo(WebhookReceipt.DUPLICATE);
        }
        process();

        assertThat(facts(prospect)).containsExactly("replied");
        assertThat(string("select count(*) from workflow_outbox where target_id = ?", prospect.id()))
                .isEqualTo("1");
    }

    @Test
    void anOptOutSuppresses() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);

        deliver(Deliveries.theirs(prospect, Deliveries.messageId(), "Please remove me from your list"));

        assertThat(status(prospect)).isEqualTo("opted_out");
        assertThat(string("select count(*) from suppressions where workspace_id = ?", prospect.workspace()))
                .isEqualTo("2");
    }

    @Test
    void factsOutOfOrderEndUpTheSame() throws Exception {
        List<Integer> order = IntStream.range(0, 4).boxed().collect(Collectors.toList());
        for (int attempt = 0; attempt < 8; attempt++) {
            StoredCampaignProspect prospect = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
            aMessage()
                    .to(prospect)
                    .status(MessageStatus.SENT)
                    .saying("Hello Ada")
                    .insert(jdbi);
            List<String> bodies = List.of(
                    Deliveries.newRelation(prospect.linkedin().vendorAccountId(), prospect.providerId(), null),
                    Deliveries.ours(prospect, Deliveries.messageId(), "Hello  Ada"),
                    Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!"),
                    Deliveries.theirs(prospect, Deliveries.messageId(), "stop"));
            Collections.shuffle(order, new Random(attempt));

            for (int each : order) {
                deliver(bodies.get(each));
            }
            process();

            assertThat(status(prospect)).as("order %s", order).isEqualTo("opted_out");
            assertThat(facts(prospect))
                    .contains("connection_accepted", "unsubscribed")
                    .doesNotContain("written_by_hand");
        }
    }

    @Test
    void aNewRelationIsFoundByProviderIdThenBySlug() throws Exception {
        StoredCampaignProspect byId = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        StoredCampaignProspect bySlug = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        StoredCampaignProspect byUrl = aCampaignProspect()
                .unresolved()
                .status(CampaignProspectStatus.CONNECTION_REQUEST_SENT)
                .started()
                .insert(jdbi);

        deliver(Deliveries.newRelation(byId.linkedin().vendorAccountId(), byId.providerId(), null));
        deliver(Deliveries.newRelation(bySlug.linkedin().vendorAccountId(), "ACoOTHER1", bySlug.publicId()));
        deliver(Deliveries.newRelation(byUrl.linkedin().vendorAccountId(), "ACoOTHER2", byUrl.publicId()));

        for (StoredCampaignProspect each : List.of(byId, bySlug, byUrl)) {
            assertThat(status(each)).isEqualTo("connected");
        }
        assertThat(deliveries()).containsOnly("processed");
    }

    @Test
    void whatIsPutOffWhileItIsReceivedIsLookedAtThen() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        deliver(Deliveries.ours(prospect, Deliveries.messageId(), "Written by hand"));
        assertThat(deliveries()).containsExactly("pending");

        Optional<Duration> wait = process();

        assertThat(wait).contains(ECHO_WINDOW);
        clock.goOn(wait.orElseThrow());
        process();
        assertThat(facts(prospect)).containsExactly("written_by_hand");
    }

    @Test
    void neverReachesIntoAnotherWorkspaceOrAccount() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        StoredAccount foreign = anAccount().insert(jdbi);

        deliver(Deliveries.newRelation(foreign.vendorAccountId(), prospect.providerId(), prospect.publicId()));
        process();

        assertThat(status(prospect)).isEqualTo("connection_request_sent");
        assertThat(deliveries()).containsExactly("processed");
    }

    @Test
    void whatNobodyKnowsIsKeptAndIgnored() throws Exception {
        assertThat(deliver(Deliveries.newRelation("acc_unknown", "ACoX", null)))
                .isEqualTo(WebhookReceipt.UNKNOWN_ACCOUNT);
        assertThat(deliver("{\"event\": \"calendar_event_created\", \"account_id\": \"acc_unknown\"}"))
                .isEqualTo(WebhookReceipt.IGNORED);
        process();

        assertThat(deliveries()).containsExactly("unknown_account", "ignored");
    }

    @Test
    void anAccountThatIsMadeKnownLaterGetsARepeatedDelivery() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String reply = Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!");
        String unknown = "acc_late_" + prospect.id();
        String early = reply.replace(prospect.linkedin().vendorAccountId(), unknown);
        assertThat(deliver(early)).isEqualTo(WebhookReceipt.UNKNOWN_ACCOUNT);
        jdbi.useHandle(handle -> handle.execute(
                "update accounts set vendor_account_id = ? where id = ?",
                unknown,
                prospect.linkedin().id()));

        assertThat(deliver(early)).isEqualTo(WebhookReceipt.STORED);

        assertThat(status(prospect)).isEqualTo("replied");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatExceptionOfType(MalformedWebhookException.class).isThrownBy(() -> deliver(""));
        assertThatExceptionOfType(MalformedWebhookException.class).isThrownBy(() -> deliver("event=new_relation"));
        assertThat(deliveries()).isEmpty();
    }

    @Test
    void anEchoSettlesWhatNobodyKnewToHaveArrived() throws Exception {
        for (MessageStatus doubtful : List.of(MessageStatus.INTENT, MessageStatus.UNCONFIRMED)) {
            StoredCampaignProspect prospect = live(CampaignProspectStatus.CONNECTED);
            MessageId message = aMessage()
                    .to(prospect)
                    .of("message", MessageKind.MESSAGE)
                    .status(doubtful)
                    .saying("Thanks for connecting,\nAda")
                    .insert(jdbi);
            String id = Deliveries.messageId();

            deliver(Deliveries.ours(prospect, id, "Thanks for connecting,\r\n Ada "));
            process();

            assertThat(messageStatus(message)).isEqualTo("SENT");
            assertThat(string("select provider_message_id || chat_id from campaign_messages where id = ?", message))
                    .isEqualTo(id + "chat_" + prospect.providerId());
            assertThat(facts(prospect)).isEmpty();
        }
    }

    @Test
    void anEchoFillsIdsThatTheVendorDidNotTell() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        MessageId message = aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.SENT)
                .saying("Thanks")
                .insert(jdbi);
        String id = Deliveries.messageId();

        deliver(Deliveries.ours(prospect, id, "Thanks"));
        process();

        assertThat(string("select provider_message_id from campaign_messages where id = ?", message))
                .isEqualTo(id);
    }

    @Test
    void theNoteOfAnInvitationInAChatIsAnAcceptance() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        aMessage()
                .to(prospect)
                .status(MessageStatus.SENT)
                .knownAs("7000000000000000001", null)
                .saying("Hello Ada")
                .insert(jdbi);

        deliver(Deliveries.ours(prospect, Deliveries.messageId(), "Hello Ada"));
        process();

        assertThat(status(prospect)).isEqualTo("connected");
        assertThat(facts(prospect)).containsExactly("connection_accepted");
    }

    @Test
    void anUnknownMessageOfOursIsByHandOnlyAfterTheEchoWindow() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        deliver(Deliveries.ours(prospect, Deliveries.messageId(), "Typed by the owner"));

        assertThat(process()).contains(ECHO_WINDOW);
        assertThat(status(prospect)).isEqualTo("messaging");
        clock.goOn(ECHO_WINDOW);
        process();

        assertThat(status(prospect)).isEqualTo("needs_review");
        assertThat(facts(prospect)).containsExactly("written_by_hand");
        assertThat(deliveries()).containsExactly("processed");
    }

    @Test
    void whileAMessageIsInFlightNothingIsTakenForHandwriting() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        MessageId message = aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.INTENT)
                .saying("Thanks")
                .insert(jdbi);
        String id = Deliveries.messageId();
        deliver(Deliveries.ours(prospect, id, "Thanks, changed by the vendor"));
        process();
        clock.goOn(ECHO_WINDOW);
        process();
        assertThat(status(prospect)).isEqualTo("messaging");

        jdbi.useHandle(handle -> handle.execute(
                "update campaign_messages set status = 'SENT', sent_at = claimed_at, provider_message_id = ? where id = ?",
                id,
                message));
        clock.goOn(Duration.ofMinutes(1));
        process();

        assertThat(status(prospect)).isEqualTo("messaging");
        assertThat(deliveries()).containsExactly("processed");
    }

    @Test
    void systemLinesAndGroupsAreNobodysAnswer() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String line = Deliveries.theirs(prospect, Deliveries.messageId(), "Ada accepted")
                .replaceFirst("\\{", "{\"is_event\":1,");
        String group = Deliveries.theirs(prospect, Deliveries.messageId(), "Hello all")
                .replace("\"attendees\":[", "\"attendees\":[{\"attendee_provider_id\":\"ACoTHIRD\"},");

        deliver(line);
        deliver(group);
        process();

        assertThat(status(prospect)).isEqualTo("messaging");
        assertThat(deliveries()).containsExactly("processed", "processed");
    }

    private StoredCampaignProspect written(StoredAccount mailbox) {
        return aCampaignProspect()
                .sendingWith(mailbox)
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
    }

    private MessageId email(StoredCampaignProspect to, MessageStatus status) {
        return aMessage()
                .to(to)
                .of("email", MessageKind.EMAIL)
                .status(status)
                .tracking("trk_" + to.id())
                .insert(jdbi);
    }

    @Test
    void anAnswerByEmailStopsWhomeverItIsFrom() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect answering = written(mailbox);
        email(answering, MessageStatus.SENT);
        StoredCampaignProspect silent = written(mailbox);

        deliver(Deliveries.mail(
                        "mail_received",
                        mailbox.vendorAccountId(),
                        answering.prospect().email().toUpperCase(Locale.ROOT),
                        "Re: Hi",
                        "Sure")
                .toString());

        assertThat(status(answering)).isEqualTo("replied");
        assertThat(status(silent)).isEqualTo("messaging");
    }

    @Test
    void anAnswerFromAnotherAddressIsKnownByWhatItAnswers() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect answering = written(mailbox);
        aMessage()
                .to(answering)
                .of("email", MessageKind.EMAIL)
                .status(MessageStatus.SENT)
                .knownAs("prov_" + answering.id(), null)
                .insert(jdbi);
        ObjectNode mail = Deliveries.mail(
                "mail_received", mailbox.vendorAccountId(), "ada.private@example.net", "Re: Hi", "Sure");
        mail.putObject("in_reply_to").put("id", "prov_" + answering.id());

        deliver(mail.toString());

        assertThat(status(answering)).isEqualTo("replied");
    }

    private List<String> holds(StoredCampaignProspect prospect) {
        return jdbi.withHandle(handle -> handle.select(
                        "select reason || ' ' || (until_at at time zone 'UTC')::date from holds where campaign_prospect_id = ?",
                        prospect.id())
                .mapTo(String.class)
                .list());
    }

    @Test
    void anOutOfOfficeNoteStopsNothingButWaitsUntilTheDayThatItNames() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect away = written(mailbox);
        email(away, MessageStatus.SENT);

        deliver(Deliveries.mail(
                        "mail_received",
                        mailbox.vendorAccountId(),
                        away.prospect().email(),
                        "Automatic reply: Hi",
                        "I am out of the office and back on 24 November. Unsubscribe here.")
                .toString());
        process();

        assertThat(status(away)).isEqualTo("messaging");
        assertThat(facts(away)).containsExactly("out_of_office");
        assertThat(holds(away)).containsExactly("out_of_office 2026-11-24");
        assertThat(string("select count(*) from workflow_outbox where target_id = ?", away.id()))
                .isEqualTo("0");
        assertThat(deliveries()).containsExactly("processed");
    }

    @Test
    void anOutOfOfficeNoteInAChatIsKnownByItsWords() throws Exception {
        StoredCampaignProspect away = live(CampaignProspectStatus.MESSAGING);

        deliver(Deliveries.theirs(away, Deliveries.messageId(), "Ich bin bis zum 24.11. nicht im Büro."));

        assertThat(status(away)).isEqualTo("messaging");
        assertThat(holds(away)).containsExactly("out_of_office 2026-11-24");
    }

    @Test
    void aMailServerThatReportsADelayIsNotAway() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect slow = written(mailbox);
        aMessage()
                .to(slow)
                .of("email", MessageKind.EMAIL)
                .status(MessageStatus.SENT)
                .knownAs("prov_" + slow.id(), null)
                .insert(jdbi);
        ObjectNode mail = Deliveries.mail(
                "mail_received",
                mailbox.vendorAccountId(),
                "mailer-daemon@example.org",
                "Delivery Status Notification (Delay)",
                "Will be retried until 24 November");
        mail.putObject("in_reply_to").put("id", "prov_" + slow.id());

        deliver(mail.toString());
        process();

        assertThat(facts(slow)).isEmpty();
        assertThat(holds(slow)).isEmpty();
        assertThat(deliveries()).containsExactly("processed");
    }

    @Test
    void aNoEndsAsNotInterested() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);

        deliver(Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks, but we are not interested."));

        assertThat(status(prospect)).isEqualTo("not_interested");
        assertThat(facts(prospect)).containsExactly("replied");
        assertThat(string(
                        "select data ->> 'sort' from prospect_events where prospect_id = ?",
                        prospect.prospect().id()))
                .isEqualTo("not_interested");
    }

    @Test
    void anotherSorterMayDecide() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        Inbox other = new Inbox(
                jdbi, new TimeOrderedIds(clock), answer -> new SortedReply(ReplyKind.UNSUBSCRIBE), ECHO_WINDOW, clock);

        other.receive(Deliveries.bytes(Deliveries.theirs(prospect, Deliveries.messageId(), "Sounds great")));

        assertThat(status(prospect)).isEqualTo("opted_out");
    }

    private StoredCampaignProspect onlyIn(StoredAccount account, String scope) {
        return aCampaignProspect()
                .in(aCampaign()
                        .in(account.workspace())
                        .settings("{\"stop_on_reply\": {\"scope\": \"" + scope + "\"}}")
                        .insert(jdbi))
                .sendingWith(account)
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
    }

    private StoredCampaignProspect alsoIn(StoredAccount account, StoredCampaignProspect same) {
        return aCampaignProspect()
                .of(same.prospect())
                .in(aCampaign().in(same.workspace()).insert(jdbi))
                .sendingWith(account)
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
    }

    @Test
    void anAnswerToAnEmailOfOneCampaignStopsThatOneWhereItIsSetSo() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect answered = onlyIn(mailbox, "campaign");
        StoredCampaignProspect other = alsoIn(mailbox, answered);
        aMessage()
                .to(answered)
                .of("email", MessageKind.EMAIL)
                .status(MessageStatus.SENT)
                .knownAs("prov_" + answered.id(), null)
                .insert(jdbi);
        ObjectNode mail = Deliveries.mail(
                "mail_received", mailbox.vendorAccountId(), answered.prospect().email(), "Re: Hi", "Sure");
        mail.putObject("in_reply_to").put("id", "prov_" + answered.id());

        deliver(mail.toString());

        assertThat(status(answered)).isEqualTo("replied");
        assertThat(status(other)).isEqualTo("messaging");
    }

    @Test
    void anAnswerInAChatThatSeveralCampaignsCouldMeanStopsAll() throws Exception {
        StoredAccount account = anAccount().insert(jdbi);
        StoredCampaignProspect one = onlyIn(account, "campaign");
        StoredCampaignProspect other = alsoIn(account, one);
        for (StoredCampaignProspect each : List.of(one, other)) {
            aMessage()
                    .to(each)
                    .of("message", MessageKind.MESSAGE)
                    .status(MessageStatus.SENT)
                    .recipient(one.providerId())
                    .insert(jdbi);
        }

        deliver(Deliveries.theirs(one, Deliveries.messageId(), "Hello"));

        assertThat(status(one)).isEqualTo("replied");
        assertThat(status(other)).isEqualTo("replied");
    }

    @Test
    void anAnswerInAChatThatOneCampaignLeadsStopsThatOne() throws Exception {
        StoredAccount account = anAccount().insert(jdbi);
        StoredCampaignProspect one = onlyIn(account, "campaign");
        StoredCampaignProspect other = alsoIn(account, one);
        assertThat(other.providerId()).isNotEqualTo(one.providerId());

        deliver(Deliveries.theirs(one, Deliveries.messageId(), "Hello"));

        assertThat(status(one)).isEqualTo("replied");
        assertThat(status(other)).isEqualTo("messaging");
    }

    @Test
    void aBounceSuppressesTheAddressAndEndsNobody() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect bounced = written(mailbox);
        email(bounced, MessageStatus.SENT);

        deliver(Deliveries.mail(
                        "mail_received",
                        mailbox.vendorAccountId(),
                        "mailer-daemon@example.org",
                        "Undelivered Mail Returned to Sender",
                        "Final-Recipient: rfc822; " + bounced.prospect().email() + "\nStatus: 5.1.1")
                .toString());
        process();

        assertThat(status(bounced)).isEqualTo("messaging");
        assertThat(facts(bounced)).containsExactly("bounced");
        assertThat(string("select email_address from suppressions where workspace_id = ?", bounced.workspace()))
                .isEqualTo(bounced.prospect().email());
    }

    @Test
    void theEchoOfAnEmailSettlesItByItsTrackingOrItsMarker() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect tracked = written(mailbox);
        MessageId byTracking = email(tracked, MessageStatus.UNCONFIRMED);
        StoredCampaignProspect marked = written(mailbox);
        MessageId byMarker = aMessage()
                .to(marked)
                .of("email", MessageKind.EMAIL)
                .status(MessageStatus.INTENT)
                .insert(jdbi);
        ObjectNode first = Deliveries.mail("mail_sent", mailbox.vendorAccountId(), "jo@example.org", "Hi", "Hi");
        first.put("tracking_id", "trk_" + tracked.id());
        ObjectNode second = Deliveries.mail("mail_sent", mailbox.vendorAccountId(), "jo@example.org", "Hi", "Hi");
        second.putArray("headers").addObject().put("name", "X-Overture-Message").put("value", byMarker.toString());

        deliver(first.toString());
        deliver(second.toString());
        process();

        assertThat(messageStatus(byTracking)).isEqualTo("SENT");
        assertThat(messageStatus(byMarker)).isEqualTo("SENT");
    }

    @Test
    void opensAndClicksAreRecordedEvenWhereTheyAreToldBeforeTheTrackingIdIsKnown() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect reader = written(mailbox);
        deliver(Deliveries.tracking("mail_opened", mailbox.vendorAccountId(), "trk_" + reader.id()));
        assertThat(process()).contains(ECHO_WINDOW);
        email(reader, MessageStatus.SENT);
        deliver(Deliveries.tracking("mail_link_clicked", mailbox.vendorAccountId(), "trk_" + reader.id()));
        clock.goOn(ECHO_WINDOW);

        process();

        assertThat(facts(reader)).containsExactly("email_opened", "link_clicked");
        assertThat(status(reader)).isEqualTo("messaging");
    }

    @Test
    void aBrokenAccountIsHeldAtOnceAndOnlyItsWorkflowMayBelieveThatItWorksAgain() throws Exception {
        StoredAccount account = anAccount().insert(jdbi);

        deliver(Deliveries.accountStatus(account.vendorAccountId(), "CREDENTIALS"));
        deliver(Deliveries.accountStatus(account.vendorAccountId(), "ERROR"));
        deliver(Deliveries.accountStatus(account.vendorAccountId(), "RECONNECTED"));
        process();

        assertThat(string("select count(*) from holds where account_id = ? and ended_at is null", account.id()))
                .isEqualTo("1");
        assertThat(string(
                        "select string_agg(signal, ' ' order by id) from workflow_outbox where target_id = ?",
                        account.id()))
                .isEqualTo("holdsChanged stateHinted stateHinted stateHinted");
        assertThat(deliveries()).containsOnly("processed");
    }

    @Test
    void whatCannotBeReadIsRetriedMoreSlowlyAndGivenUpInTheEnd() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        storeUnread(prospect.linkedin(), "not json any more");

        assertThat(process()).contains(Duration.ofMillis(100));
        assertThat(process()).contains(Duration.ofMillis(100));
        for (int i = 0; i < 30; i++) {
            clock.goOn(Duration.ofMinutes(5));
            process();
        }

        assertThat(deliveries()).containsExactly("ignored");
        assertThat(string("select attempts || ' ' || last_error from webhook_events"))
                .startsWith("20 IllegalStateException");
    }

    @Test
    void twoProcessorsDoNotDoTheSameTwice() throws Exception {
        List<StoredCampaignProspect> people = IntStream.range(0, 40)
                .mapToObj(i -> live(CampaignProspectStatus.CONNECTION_REQUEST_SENT))
                .toList();
        for (StoredCampaignProspect each : people) {
            storeUnread(
                    each.linkedin(),
                    Deliveries.newRelation(each.linkedin().vendorAccountId(), each.providerId(), null));
        }
        InboxProcessor other = new InboxProcessor(jdbi, inbox, clock);

        CompletableFuture<Void> one = CompletableFuture.runAsync(processor::round);
        CompletableFuture<Void> two = CompletableFuture.runAsync(other::round);
        one.join();
        two.join();
        process();

        assertThat(deliveries()).containsOnly("processed");
        for (StoredCampaignProspect each : people) {
            assertThat(facts(each)).containsExactly("connection_accepted");
        }
        assertThat(string(
                        "select count(*) from workflow_outbox where target_id in (select id from campaign_prospects"
                                + " where workspace_id = ?)",
                        people.get(0).workspace()))
                .isEqualTo("1");
    }
}
