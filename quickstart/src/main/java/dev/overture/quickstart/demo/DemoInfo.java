package dev.overture.quickstart.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What scripts need to work with a running demo; the file of {@code --info}.
 *
 * @param temporalUi null where the Temporal server has none that we know
 * @param workerPid the worker's process id as of now; the file is written anew when the worker is restarted
 */
record DemoInfo(
        @JsonProperty("api_url") String apiUrl,
        @JsonProperty("api_key") String apiKey,
        @JsonProperty("workspace_id") String workspaceId,
        @JsonProperty("webhook_url") String webhookUrl,
        @JsonProperty("webhook_secret") String webhookSecret,
        @JsonProperty("temporal_address") String temporalAddress,
        @JsonProperty("temporal_ui") @Nullable String temporalUi,
        @JsonProperty("sandbox_url") String sandboxUrl,
        @JsonProperty("sandbox_api_key") String sandboxApiKey,
        @JsonProperty("linkedin_account_id") String linkedinAccountId,
        @JsonProperty("email_account_id") String emailAccountId,
        @JsonProperty("postgres_url") String postgresUrl,
        @JsonProperty("worker_pid") long workerPid) {

    DemoInfo withWorkerPid(long pid) {
        return new DemoInfo(
                apiUrl,
                apiKey,
                workspaceId,
                webhookUrl,
                webhookSecret,
                temporalAddress,
                temporalUi,
                sandboxUrl,
                sandboxApiKey,
                linkedinAccountId,
                emailAccountId,
                postgresUrl,
                pid);
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return "DemoInfo[" + apiUrl + "]";
    }
}
