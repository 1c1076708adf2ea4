package dev.overture.api.inbox;

import static dev.overture.schema.fixtures.Fixtures.NOW;
import static dev.overture.schema.fixtures.Fixtures.aCampaignProspect;
import static dev.overture.schema.fixtures.Fixtures.aMessage;
import static dev.overture.schema.fixtures.Fixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.api.background.SettableClock;
import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.MessageId;
import dev.overture.model.sending.Channel;
import dev.overture.model.sending.MessageKind;
import dev.overture.model.sending.MessageStatus;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.fixtures.AccountFixture.StoredAccount;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.MessageFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind does, however late, often and disordered it comes. */
class DeliveryKindsIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final Duration ECHO_WINDOW = Duration.ofMinutes(3);

    private final SettableClock clock = new SettableClock(NOW);
    private final Jdbi jdbi = POSTGRES.jdbi();
    private Inbox inbox;
    private InboxProcessor processor;

    @BeforeEach
    void open() {
        jdbi.useHandle(handle -> handle.execute("delete from webhook_events"));
        inbox = new Inbox(jdbi, new TimeOrderedIds(clock), ECHO_WINDOW, clock);
        processor = new InboxProcessor(jdbi, inbox, clock);
    }

    private WebhookReceipt deliver(String body) throws Exception {
        return inbox.receive(Deliveries.bytes(body));
    }

    private void settle() {
        processor.round();
        clock.goOn(ECHO_WINDOW);
        processor.round();
    }

    private StoredCampaignProspect live(CampaignProspectStatus status) {
        return aCampaignProspect().status(status).started().insert(jdbi);
    }

    private StoredCampaignProspect written(StoredAccount mailbox) {
        return aCampaignProspect()
                .sendingWith(mailbox)
                .status(CampaignProspectStatus.MESSAGING)
                .started()
                .insert(jdbi);
    }

    private MessageFixture email(StoredCampaignProspect to) {
        return aMessage()
                .to(to)
                .of("email", MessageKind.EMAIL)
                .recipient(to.prospect().email())
                .saying("Hello Ada,\n\nhow do you fill <b>same-day</b> cancellations &amp; gaps?");
    }

    private String string(String sql, Object... arguments) {
        return jdbi.withHandle(handle ->
                String.valueOf(handle.select(sql, arguments).mapTo(String.class).one()));
    }

    private List<String> strings(String sql, Object... arguments) {
        return jdbi.withHandle(
                handle -> handle.select(sql, arguments).mapTo(String.class).list());
    }

    private String status(StoredCampaignProspect prospect) {
        return string("select status from campaign_prospects where id = ?", prospect.id());
    }

    private List<String> facts(StoredCampaignProspect prospect) {
        return strings(
                "select kind from prospect_events where prospect_id = ? order by kind",
                prospect.prospect().id());
    }

    private static ObjectNode renamed(String body, String event) throws Exception {
        return ((ObjectNode) new com.fasterxml.jackson.databind.ObjectMapper().readTree(body)).put("event", event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_read", "message_reaction"})
    void aMessageThatWasSeenIsAFactEvenBeforeItsIdIsKnown(String kind) throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        MessageId message = aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.INTENT)
                .saying("Hi")
                .insert(jdbi);
        String id = Deliveries.messageId();
        ObjectNode seen = renamed(Deliveries.ours(prospect, id, "Hi"), kind);
        seen.put("reaction", "👍").put("reaction_sender", prospect.providerId());
        deliver(seen.toString());
        processor.round();
        assertThat(facts(prospect)).isEmpty();

        deliver(Deliveries.ours(prospect, id, "Hi"));
        settle();

        assertThat(facts(prospect)).containsExactly("message_read");
        assertThat(string("select status from campaign_messages where id = ?", message))
                .isEqualTo("SENT");
        assertThat(status(prospect)).isEqualTo("messaging");
    }

    @Test
    void aReactionOfTheOwnersOwnIsNothing() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String id = Deliveries.messageId();
        aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.SENT)
                .knownAs(id, null)
                .insert(jdbi);
        ObjectNode reaction = renamed(Deliveries.ours(prospect, id, "Hi"), "message_reaction");
        reaction.put("reaction", "👍").put("reaction_sender", "ACoFAKEOWNER000001");

        deliver(reaction.toString());
        settle();

        assertThat(facts(prospect)).isEmpty();
    }

    @Test
    void aDeliveredMessageSettlesWhatNobodyKnewToHaveArrivedAndIsNeverTakenForHandwriting() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        MessageId message = aMessage()
                .to(prospect)
                .of("message", MessageKind.MESSAGE)
                .status(MessageStatus.UNCONFIRMED)
                .saying("Hi Ada")
                .insert(jdbi);

        deliver(renamed(Deliveries.ours(prospect, Deliveries.messageId(), "Hi Ada"), "message_delivered")
                .toString());
        deliver(renamed(Deliveries.ours(prospect, Deliveries.messageId(), "By hand"), "message_delivered")
                .toString());
        settle();

        assertThat(string("select status from campaign_messages where id = ?", message))
                .isEqualTo("SENT");
        assertThat(facts(prospect)).isEmpty();
    }

    @Test
    void whoChangesTheirAnswerIntoAnOptOutOptsOut() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String id = Deliveries.messageId();
        deliver(Deliveries.theirs(prospect, id, "Let me think"));
        assertThat(status(prospect)).isEqualTo("replied");

        String edited = renamed(Deliveries.theirs(prospect, id, "Please unsubscribe me"), "message_edited")
                .toString();
        assertThat(deliver(edited)).isEqualTo(WebhookReceipt.STORED);
        assertThat(deliver(edited)).isEqualTo(WebhookReceipt.DUPLICATE);

        assertThat(status(prospect)).isEqualTo("opted_out");
    }

    @ParameterizedTest
    @CsvSource({"message_deleted, message_id", "mail_moved, email_id"})
    void whatMeansNothingIsKeptAsDone(String kind, String idField) throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String body = "{\"event\": \"" + kind + "\", \"account_id\": \""
                + prospect.linkedin().vendorAccountId() + "\", \"" + idField + "\": \"x1\"}";

        deliver(body);
        settle();

        assertThat(strings("select kind || ' ' || status from webhook_events")).containsExactly(kind + " processed");
        assertThat(facts(prospect)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please unsubscribe me",
                "Bitte schicken Sie mir keine weiteren E-Mails.",
                "Merci de me désinscrire",
                "Por favor no me contacten más",
                "Больше не пишите мне",
            })
    void anOptOutByReplyIsHeardInSeveralLanguages(String words) throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);

        deliver(Deliveries.theirs(prospect, Deliveries.messageId(), words));

        assertThat(status(prospect)).isEqualTo("opted_out");
    }

    @Test
    void aMailThatSaysTheSameToTheSameSettlesOneWithoutAnyId() throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        for (MessageStatus doubtful : List.of(MessageStatus.INTENT, MessageStatus.UNCONFIRMED, MessageStatus.SENT)) {
            StoredCampaignProspect prospect = written(mailbox);
            MessageId message = email(prospect).status(doubtful).insert(jdbi);
            ObjectNode sent = Deliveries.mail("mail_sent", mailbox.vendorAccountId(), "jo@example.org", "Hi", null);
            sent.remove("body_plain");
            sent.put(
                    "body",
                    "<p>Hello Ada,<br><br>how do you fill <b>same-day</b> cancellations &amp; gaps?</p><img src=x>");
            sent.put("tracking_id", "trk_new_" + prospect.id()).put("provider_id", "prov_" + prospect.id());
            sent.putArray("to_attendees")
                    .addObject()
                    .put("identifier", prospect.prospect().email());

            deliver(sent.toString());
            settle();

            assertThat(string(
                            "select concat_ws(' ', status, provider_message_id, tracking_id) from campaign_messages where id = ?",
                            message))
                    .isEqualTo("SENT prov_" + prospect.id() + " trk_new_" + prospect.id());
            assertThat(facts(prospect)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"external, needs_review", "unipile, messaging", "'', messaging"})
    void aMailByHandPausesOnlyWhereTheVendorSaysThatItWasNotSentThroughIt(String origin, String status)
            throws Exception {
        StoredAccount mailbox = anAccount().of(Channel.EMAIL).insert(jdbi);
        StoredCampaignProspect prospect = written(mailbox);
        email(prospect).status(MessageStatus.SENT).knownAs("prov_known", null).insert(jdbi);
        ObjectNode sent = Deliveries.mail("mail_sent", mailbox.vendorAccountId(), "jo@example.org", "Hi", "By hand");
        sent.put("origin", origin);
        sent.putArray("to_attendees")
                .addObject()
                .put("identifier", prospect.prospect().email());

        deliver(sent.toString());
        processor.round();
        assertThat(status(prospect)).isEqualTo("messaging");
        settle();

        assertThat(status(prospect)).isEqualTo(status);
    }

    @Test
    void aReplySettlesAnUnconfirmedInvitationAndCountsAsAcceptance() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        MessageId invitation =
                aMessage().to(prospect).status(MessageStatus.UNCONFIRMED).insert(jdbi);

        deliver(Deliveries.theirs(prospect, Deliveries.messageId(), "Who are you?"));

        assertThat(string("select status from campaign_messages where id = ?", invitation))
                .isEqualTo("SENT");
        assertThat(facts(prospect)).containsExactly("connection_accepted", "replied");
    }

    @Test
    void whateverTheOrderAndHoweverOftenTheEndIsTheSame() throws Exception {
        long seed = 20260302;
        TreeSet<String> ends = new TreeSet<>();
        for (int round = 0; round < 12; round++) {
            Random random = new Random(seed + round);
            StoredCampaignProspect prospect = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
            aMessage()
                    .to(prospect)
                    .status(MessageStatus.UNCONFIRMED)
                    .saying("Hello Ada")
                    .insert(jdbi);
            aMessage()
                    .to(prospect)
                    .of("message", MessageKind.MESSAGE)
                    .status(MessageStatus.UNCONFIRMED)
                    .saying("Thanks for connecting")
                    .insert(jdbi);
            String account = prospect.linkedin().vendorAccountId();
            String note = Deliveries.messageId();
            String message = Deliveries.messageId();
            String echo = Deliveries.ours(prospect, message, "Thanks for connecting");
            List<String> bodies = new ArrayList<>(List.of(
                    Deliveries.newRelation(account, prospect.providerId(), null),
                    Deliveries.ours(prospect, note, "Hello Ada"),
                    echo,
                    renamed(echo, "message_delivered").toString(),
                    renamed(echo, "message_read").toString(),
                    Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!"),
                    Deliveries.theirs(prospect, Deliveries.messageId(), "Please unsubscribe me")));
            bodies.addAll(List.copyOf(bodies));
            Collections.shuffle(bodies, random);
            for (String body : bodies) {
                deliver(body);
                if (random.nextInt(3) == 0) {
                    processor.round();
                }
                if (random.nextInt(6) == 0) {
                    clock.goOn(Duration.ofHours(2));
                }
            }
            settle();
            clock.goOn(Duration.ofHours(24));
            processor.round();
            ends.add(status(prospect) + " " + new TreeSet<>(facts(prospect)) + " "
                    + strings(
                            "select step_id || ' ' || status from campaign_messages where campaign_prospect_id = ? order by 1",
                            prospect.id())
                    + " suppressed "
                    + string(
                            "select count(*) from suppressions where prospect_id = ?",
                            prospect.prospect().id()));
        }
        assertThat(ends)
                .as("seed %d", seed)
                .containsExactly("opted_out [connection_accepted, message_read, replied, unsubscribed] "
                        + "[invite SENT, message SENT] suppressed 1");
    }

    @Test
    void deliveriesOfAnAccountThatNobodyKnewAreReadOnceSomebodyDoes() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String unknown = "acc_later_" + prospect.id();
        String reply = Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!")
                .replace(prospect.linkedin().vendorAccountId(), unknown);
        assertThat(deliver(reply)).isEqualTo(WebhookReceipt.UNKNOWN_ACCOUNT);
        assertThat(deliver(reply)).isEqualTo(WebhookReceipt.UNKNOWN_ACCOUNT);
        processor.round();
        assertThat(strings("select status || ' ' || vendor_account_id from webhook_events"))
                .containsOnly("unknown_account " + unknown);

        jdbi.useHandle(handle -> handle.execute(
                "update accounts set vendor_account_id = ? where id = ?",
                unknown,
                prospect.linkedin().id()));
        processor.round();

        assertThat(status(prospect)).isEqualTo("replied");
        assertThat(facts(prospect)).containsExactly("replied");
        assertThat(strings("select status from webhook_events")).containsOnly("processed");
    }

    @Test
    void aReplayRecordsWhatIsMissingAndNothingTwice() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        StoredCampaignProspect other = live(CampaignProspectStatus.CONNECTION_REQUEST_SENT);
        deliver(Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!"));
        deliver(Deliveries.newRelation(other.linkedin().vendorAccountId(), other.providerId(), null));
        deliver(Deliveries.accountStatus(prospect.linkedin().vendorAccountId(), "CREDENTIALS"));
        clock.goOn(Duration.ofSeconds(1));
        deliver(Deliveries.accountStatus(prospect.linkedin().vendorAccountId(), "OK"));
        settle();
        jdbi.useHandle(handle -> handle.execute(
                "delete from prospect_events where prospect_id = ?",
                prospect.prospect().id()));
        Replay replay = new Replay(jdbi, inbox);
        Instant to = NOW.plusSeconds(2);

        assertThat(replay.run(NOW, to, "message_received")).isEqualTo(new Replay.Count(1, 0, 0, 0));
        assertThat(replay.run(NOW, to, null)).isEqualTo(new Replay.Count(2, 0, 2, 0));
        assertThat(replay.run(to, to.plusSeconds(60), null)).isEqualTo(new Replay.Count(0, 0, 0, 0));

        assertThat(facts(prospect)).containsExactly("replied");
        assertThat(facts(other)).containsExactly("connection_accepted");
        assertThat(strings(
                        "select reason from holds where account_id = ?",
                        prospect.linkedin().id()))
                .as("put once; the account's workflow lifts it when it has verified that all is well")
                .containsExactly("account_disconnected");
        assertThat(strings("select status from webhook_events")).containsOnly("processed");
    }

    @Test
    void bodiesAreDroppedAfterAWhileAndFactsStay() throws Exception {
        StoredCampaignProspect prospect = live(CampaignProspectStatus.MESSAGING);
        String reply = Deliveries.theirs(prospect, Deliveries.messageId(), "Thanks!");
        deliver(reply);
        deliver(Deliveries.newRelation(prospect.linkedin().vendorAccountId(), prospect.providerId(), null));
        jdbi.useHandle(
                handle -> handle.execute("update webhook_events set status = 'pending' where kind = 'new_relation'"));
        Retention retention = new Retention(jdbi, Duration.ofDays(90), clock);
        clock.goOn(Duration.ofDays(89));
        assertThat(retention.prune()).isZero();
        clock.goOn(Duration.ofDays(2));

        assertThat(retention.prune()).as("what waits to be read stays").isEqualTo(1);
        assertThat(retention.prune()).isZero();

        assertThat(deliver(reply)).as("still known").isEqualTo(WebhookReceipt.DUPLICATE);
        assertThat(facts(prospect)).containsExactlyInAnyOrder("replied", "connection_accepted");
        processor.round();
        assertThat(retention.prune()).isEqualTo(1);
        assertThat(new Replay(jdbi, inbox).run(NOW, clock.instant(), null)).isEqualTo(new Replay.Count(0, 0, 0, 0));
    }
}
