package dev.overture.quickstart.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.model.sending.MessageKind;
import dev.overture.quickstart.stack.CampaignApi;
import dev.overture.quickstart.stack.JsonHttp;
import java.util.Map;
import java.util.TreeMap;

/** Our API, as one workspace. */
final class Campaigns {

    private final JsonHttp api;
    private final Limits limits;

    Campaigns(JsonHttp api, Limits limits) {
        this.api = api;
        this.limits = limits;
    }

    /** Makes an account known; answers our id of it. */
    String register(String channel, String vendorId, Map<MessageKind, Integer> caps) throws InterruptedException {
        return api.post(
                        "/api/accounts",
                        Map.of(
                                "channel",
                                channel,
                                "unipile_account_id",
                                vendorId,
                                "name",
                                "Jo Owner (" + vendorId + ")",
                                "time_zone",
                                limits.zone(),
                                "policy",
                                Limits.policy(caps)))
                .path("id")
                .asText();
    }

    /**
     * Begins to write to these people.
     *
     * @return the id of their campaign
     * @throws TortureFailure if not everybody is stored
     */
    String launch(byte[] sequence, Players players) throws InterruptedException {
        CampaignApi campaigns = new CampaignApi(api);
        String campaign = campaigns.create(sequence);
        JsonNode batch = campaigns.upload(campaign, players.csv());
        if (batch.path("stored").asInt() != players.all().size()) {
            throw new TortureFailure(
                    "not everybody is stored: " + batch.path("rejected").asText(), null);
        }
        campaigns.launch(campaign);
        return campaign;
    }

    /** How many people stand at each status at which anybody stands. */
    Map<String, Long> byStatus(String campaign) throws InterruptedException {
        Map<String, Long> counts = new TreeMap<>();
        api.get("/api/campaigns/" + campaign).path("counts").properties().forEach(count -> {
            if (count.getValue().asLong() > 0) {
                counts.put(count.getKey(), count.getValue().asLong());
            }
        });
        return counts;
    }
}
