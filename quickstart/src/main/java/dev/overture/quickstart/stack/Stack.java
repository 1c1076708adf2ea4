package dev.overture.quickstart.stack;

import dev.overture.api.workspaces.NewWorkspace;
import dev.overture.quickstart.process.ManagedProcess;
import dev.overture.quickstart.temporal.TemporalServer;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Everything that a campaign needs, running: what {@link StackStarter} answers and what it stops.
 *
 * @param apiUrl without a slash at its end, like all URLs here
 * @param sandboxUrl where the control API lives; the vendor's routes are behind {@code /api/v1}
 * @param worker the first one as it was started; it may have been restarted since
 * @param workers all of them, the first one included
 */
public record Stack(
        LocalPostgres postgres,
        TemporalServer temporal,
        NewWorkspace workspace,
        String apiUrl,
        String webhookSecret,
        String sandboxUrl,
        String sandboxApiKey,
        ManagedProcess worker,
        List<WorkerSeat> workers) {

    /** Copies the list. */
    public Stack {
        workers = List.copyOf(workers);
    }

    /** Where health and metrics of the first worker are. */
    public String workerUrl() {
        return workers.get(0).url();
    }

    /** The database, migrated. */
    public DataSource database() {
        return postgres.dataSource();
    }

    /** Where webhooks are to be sent. */
    public String webhookUrl() {
        return apiUrl + "/webhooks/unipile";
    }

    /** Our API, as the workspace. */
    public JsonHttp api() {
        return api(workspace);
    }

    /** Our API, as another workspace. */
    public JsonHttp api(NewWorkspace other) {
        return new JsonHttp(
                apiUrl, Map.of("Authorization", "Bearer " + other.key().reveal()));
    }

    /** The sandbox's control API and the vendor's routes. */
    public JsonHttp sandbox() {
        return new JsonHttp(sandboxUrl, Map.of("X-API-KEY", sandboxApiKey));
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return "Stack[" + apiUrl + "]";
    }
}
