package dev.overture.schema.control;

/** What holds mean to campaign prospects and messages, as pieces of statements. */
public final class HoldSql {

    /** Puts a hold on {@code :campaignProspect}, unless one of this reason stands. */
    public static final String HOLD_UNLESS_HELD = """
            insert into holds (id, workspace_id, campaign_prospect_id, reason, author, began_at)
            select :id, :workspace, :campaignProspect, :reason, :author, :now
            where not exists (
              select 1 from holds
              where campaign_prospect_id = :campaignProspect and reason = :reason and ended_at is null)
            """;

    /** Whether a hold gave the message {@code m} its reason: whatever else keeps it is its own content. */
    public static final String HOLD_OF_ITS_REASON = """
            exists (
              select 1 from holds h
              where h.reason = m.reason
                and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                  or h.campaign_prospect_id = m.campaign_prospect_id))
            """;

    /** Whether no hold without an end keeps the message {@code m}. */
    public static final String MESSAGE_IS_FREE = """
            not exists (
              select 1 from holds h
              where h.ended_at is null and h.until_at is null and (h.kind is null or h.kind = m.kind)
                and (h.account_id = m.account_id or h.campaign_id = m.campaign_id
                  or h.campaign_prospect_id = m.campaign_prospect_id))
            """;

    /** Whether no hold without an end keeps the campaign prospect {@code cp} waiting. */
    public static final String WAIT_IS_FREE = """
            not exists (
              select 1 from holds h
              where h.ended_at is null and h.until_at is null and h.kind is null
                and (h.account_id = cp.linkedin_account_id or h.campaign_id = cp.campaign_id
                  or h.campaign_prospect_id = cp.id))
            """;

    private HoldSql() {}
}
