package dev.overture.schema.feeding;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;

/**
 * What one campaign has with one account.
 *
 * @param live started prospects that have not ended
 * @param waiting those of them whom nobody has contacted yet, where the campaign is active
 * @param pinned prospects that are to be started with this account and no other, where the campaign is active
 */
public record CampaignLoad(AccountId account, CampaignId campaign, int live, int waiting, int pinned) {}
