package dev.overture.api.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.schema.fixtures.CampaignProspectFixture.StoredCampaignProspect;
import dev.overture.schema.fixtures.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Bodies as Unipile sends them. */
final class Deliveries {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final String OWNER = "ACoFAKEOWNER000001";

    private Deliveries() {}

    static String messageId() {
        return "msg_fake_" + NUMBERS.incrementAndGet();
    }

    static String theirs(StoredCampaignProspect from, String messageId, String text) {
        return message(from, messageId, text, from.providerId(), OWNER);
    }

    static String ours(StoredCampaignProspect to, String messageId, String text) {
        return message(to, messageId, text, OWNER, to.providerId());
    }

    private static String message(
            StoredCampaignProspect person, String messageId, String text, String sender, String other) {
        ObjectNode body = JSON.createObjectNode();
        body.put("event", "message_received");
        body.put("account_id", person.linkedin().vendorAccountId());
        body.put("account_type", "LINKEDIN");
        body.putObject("account_info").put("user_id", OWNER).put("feature", "classic");
        body.put("chat_id", "chat_" + person.providerId());
        body.put("message_id", messageId);
        body.put("message", text);
        body.put("timestamp", Fixtures.NOW.toString());
        body.putObject("sender").put("attendee_provider_id", sender);
        body.putArray("attendees").addObject().put("attendee_provider_id", other);
        return body.toString();
    }

    static String newRelation(String vendorAccountId, String providerId, String slug) {
        ObjectNode body = JSON.createObjectNode();
        body.put("event", "new_relation");
        body.put("account_id", vendorAccountId);
        body.put("user_provider_id", providerId);
        body.put("user_public_identifier", slug);
        return body.toString();
    }

    static String accountStatus(String vendorAccountId, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("AccountStatus").put("account_id", vendorAccountId).put("message", message);
        return body.toString();
    }

    static ObjectNode mail(String event, String vendorAccountId, String from, String subject, String text) {
        ObjectNode body = JSON.createObjectNode();
        body.put("event", event);
        body.put("account_id", vendorAccountId);
        body.put("email_id", "mail_fake_" + NUMBERS.incrementAndGet());
        body.put("date", Fixtures.NOW.toString());
        body.put("subject", subject);
        body.put("body_plain", text);
        body.putObject("from_attendee").put("identifier", from);
        return body;
    }

    static String tracking(String event, String vendorAccountId, String trackingId) {
        ObjectNode body = JSON.createObjectNode();
        body.put("event", event);
        body.put("account_id", vendorAccountId);
        body.put("event_id", "ev_fake_" + NUMBERS.incrementAndGet());
        body.put("tracking_id", trackingId);
        body.put("date", Fixtures.NOW.toString());
        return body.toString();
    }

    static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
