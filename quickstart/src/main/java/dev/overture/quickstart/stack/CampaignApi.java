package dev.overture.quickstart.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How a campaign begins, over our API. */
public final class CampaignApi {

    private final JsonHttp api;

    /** Asks as the workspace whose key this sends. */
    public CampaignApi(JsonHttp api) {
        this.api = api;
    }

    /**
     * Makes a campaign that holds nobody and is not launched.
     *
     * @param sequence as YAML
     * @return its id
     */
    public String create(byte[] sequence) throws InterruptedException {
        return api.post("/api/campaigns", "application/yaml", sequence)
                .path("id")
                .asText();
    }

    /**
     * Uploads people.
     *
     * @return the batch: how many rows, which were stored, which rejected and why
     */
    public JsonNode upload(String campaign, byte[] csv) throws InterruptedException {
        return api.post("/api/campaigns/" + campaign + "/upload-prospects", "text/csv", csv);
    }

    /** Begins to send. */
    public void launch(String campaign) throws InterruptedException {
        api.post("/api/campaigns/" + campaign + "/launch", Map.of());
    }
}
