package dev.overture.schema.delivery;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.StepId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sent message changes about its prospect.
 *
 * @param from the prospect as the sender knew it
 * @param to its status from now on
 * @param contactedAt when the person heard from us, or null where they did not
 * @param chatId the chat that the message went to, if it is to be kept
 * @param step where it stands from now on, or null where it ends
 * @param waitingFor what it waits for there, or null
 * @param nextActionAt when something happens there, or null
 * @param endReason why it ends, or null
 */
public record Passage(
        DeliverySubject from,
        CampaignProspectStatus to,
        @Nullable Instant contactedAt,
        @Nullable String chatId,
        @Nullable StepId step,
        @Nullable String waitingFor,
        @Nullable Instant nextActionAt,
        @Nullable String endReason) {}
