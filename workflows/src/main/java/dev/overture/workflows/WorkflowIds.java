package dev.overture.workflows;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ImportId;
import dev.overture.model.ids.SessionId;

/** The workflow ids: functions of the business key, so that starting twice is harmless and a row leads to its run. */
public final class WorkflowIds {

    private static final String PROSPECT = "prospect/";
    private static final String CAMPAIGN = "campaign/";
    private static final String ACCOUNT = "account/";
    private static final String SEARCH = "search/";
    private static final String APPROVAL = "approval/";
    private static final String IMPORT = "import/";

    private WorkflowIds() {}

    /** {@code prospect/UUID}. */
    public static String of(CampaignProspectId campaignProspect) {
        return PROSPECT + campaignProspect;
    }

    /** {@code campaign/UUID}. */
    public static String of(CampaignId campaign) {
        return CAMPAIGN + campaign;
    }

    /** {@code account/UUID}. */
    public static String of(AccountId account) {
        return ACCOUNT + account;
    }

    /** {@code search/UUID}: the search that fills a session. */
    public static String search(SessionId session) {
        return SEARCH + session;
    }

    /** {@code approval/UUID}: what watches over a session. */
    public static String approval(SessionId session) {
        return APPROVAL + session;
    }

    /** {@code import/UUID}. */
    public static String of(ImportId imported) {
        return IMPORT + imported;
    }

    /**
     * The inverse of {@link #of(CampaignProspectId)}.
     *
     * @throws IllegalArgumentException if the workflow id is not that of a prospect
     */
    public static CampaignProspectId campaignProspect(String workflowId) {
        return CampaignProspectId.of(withoutPrefix(workflowId, PROSPECT));
    }

    /**
     * The inverse of {@link #of(CampaignId)}.
     *
     * @throws IllegalArgumentException if the workflow id is not that of a campaign
     */
    public static CampaignId campaign(String workflowId) {
        return CampaignId.of(withoutPrefix(workflowId, CAMPAIGN));
    }

    private static String withoutPrefix(String workflowId, String prefix) {
        if (!workflowId.startsWith(prefix)) {
            throw new IllegalArgumentException("not the id of a " + prefix + " workflow: " + workflowId);
        }
        return workflowId.substring(prefix.length());
    }
}
