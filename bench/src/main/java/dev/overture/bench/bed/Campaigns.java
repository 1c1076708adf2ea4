package dev.overture.bench.bed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.sending.MessageKind;
import dev.overture.quickstart.stack.CampaignApi;
import dev.overture.quickstart.stack.JsonHttp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Our API, as benchmarks use it: accounts without limits, campaigns, uploads. */
public final class Campaigns {

    private final JsonHttp api;

    /** Asks the api of this stack. */
    public Campaigns(Bed bed) {
        this.api = bed.stack().api();
    }

    /** Makes accounts known to the api that may send around the clock, without gaps and as good as without caps. */
    public void registerAccounts(List<String> unipileIds) throws InterruptedException {
        registerAccounts(unipileIds, Duration.ZERO, Duration.ZERO);
    }

    /** The same with gaps. */
    public void registerAccounts(List<String> unipileIds, Duration leastGap, Duration largestGap)
            throws InterruptedException {
        Map<String, Object> each =
                Map.of("per_day", 1_000_000, "min_gap", leastGap.toString(), "max_gap", largestGap.toString());
        Map<String, Object> policy = Map.of(
                "kinds", Arrays.stream(MessageKind.values()).collect(Collectors.toMap(MessageKind::code, kind -> each)),
                "hours", Map.of("from", "00:00", "to", "00:00", "weekend", List.of(), "holidays_off", false));
        for (String id : unipileIds) {
            api.post(
                    "/api/accounts",
                    Map.of(
                            "channel", "linkedin",
                            "unipile_account_id", id,
                            "name", "Jo Tester",
                            "time_zone", "Europe/Berlin",
                            "policy", policy));
        }
    }

    /** Makes an account known that keeps to the default limits. */
    public void registerPacedAccount(String unipileId) throws InterruptedException {
        api.post(
                "/api/accounts",
                Map.of(
                        "channel", "linkedin",
                        "unipile_account_id", unipileId,
                        "name", "Jo Tester",
                        "time_zone", "Europe/Berlin"));
    }

    /**
     * A campaign that holds this crowd and is not launched.
     *
     * @throws BenchFailure if not everybody is stored
     */
    public CampaignId create(String sequence, Crowd crowd) throws InterruptedException {
        CampaignApi campaigns = new CampaignApi(api);
        String id = campaigns.create(sequence.getBytes(StandardCharsets.UTF_8));
        JsonNode batch = campaigns.upload(id, crowd.csv());
        if (batch.path("stored").asInt() != crowd.slugs().size()) {
            throw new BenchFailure("not everybody is stored: " + batch, null);
        }
        return CampaignId.of(id);
    }

    /** Begins to send. */
    public void launch(CampaignId campaign) throws InterruptedException {
        new CampaignApi(api).launch(campaign.toString());
    }
}
