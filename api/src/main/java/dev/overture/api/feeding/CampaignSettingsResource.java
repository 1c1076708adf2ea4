package dev.overture.api.feeding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.auth.WorkspacePrincipal;
import dev.overture.api.problems.ApiException;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.outbox.Outbox;
import io.dropwizard.auth.Auth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** When campaigns write. */
@Path("/api/campaigns/{id}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CampaignSettingsResource {

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final InstantSource clock;

    /** Stores them here. */
    public CampaignSettingsResource(Jdbi jdbi, ObjectMapper json, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.clock = clock;
    }

    /** Sets all of them. */
    @PUT
    @Operation(
            operationId = "changeCampaignSettings",
            summary = "Say on which days and at which hours a campaign writes, and when its silence is an alarm",
            responses = @ApiResponse(responseCode = "200", description = "The answer.", useReturnTypeSchema = true))
    public SettingsResponse change(
            @Parameter(hidden = true) @Auth WorkspacePrincipal caller,
            @PathParam("id") CampaignId id,
            @Valid @NotNull SettingsRequest request) {
        JsonNode window = request.window();
        Map<String, Object> settings = new HashMap<>();
        settings.put("window", window == null || window.isNull() ? null : WindowReader.read(window));
        settings.put("silence_hours", request.silenceHours());
        String text = text(settings);
        return jdbi.inTransaction(handle -> {
            CampaignDao campaigns = handle.attach(CampaignDao.class);
            CampaignRow campaign =
                    campaigns.lock(caller.workspace(), id).orElseThrow(() -> ApiException.notFound("campaign"));
            campaigns.changeSettings(id, text);
            if (campaign.status() == CampaignStatus.ACTIVE) {
                new Outbox(handle).roomFreed(caller.workspace(), id, clock.instant());
            }
            return SettingsResponse.of(campaigns.findSettings(caller.workspace(), id));
        });
    }

    private String text(Object settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings are always JSON", e);
        }
    }
}
