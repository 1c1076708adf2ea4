package dev.overture.workflows;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the Temporal UI and command can filter by. Ids only, set once at the start, never personal data. */
public final class OvertureSearchAttributes {

    /** The workspace of a run. */
    public static final SearchAttributeKey<String> WORKSPACE = SearchAttributeKey.forKeyword("OvertureWorkspaceId");

    /** The campaign of a run. */
    public static final SearchAttributeKey<String> CAMPAIGN = SearchAttributeKey.forKeyword("OvertureCampaignId");

    /** The account that a prospect's run sends its first contact with. */
    public static final SearchAttributeKey<String> ACCOUNT = SearchAttributeKey.forKeyword("OvertureAccountId");

    private OvertureSearchAttributes() {}

    /** Every attribute that a namespace must know, all of type Keyword. */
    public static List<SearchAttributeKey<String>> all() {
        return List.of(WORKSPACE, CAMPAIGN, ACCOUNT);
    }

    /** The attributes of a run; {@code account} is null for a campaign's. */
    public static SearchAttributes of(WorkspaceId workspace, CampaignId campaign, @Nullable AccountId account) {
        SearchAttributes.Builder attributes = SearchAttributes.newBuilder()
                .set(WORKSPACE, workspace.toString())
                .set(CAMPAIGN, campaign.toString());
        if (account != null) {
            attributes.set(ACCOUNT, account.toString());
        }
        return attributes.build();
    }

    /** The attributes of an account's run. */
    public static SearchAttributes of(WorkspaceId workspace, AccountId account) {
        return SearchAttributes.newBuilder()
                .set(WORKSPACE, workspace.toString())
                .set(ACCOUNT, account.toString())
                .build();
    }

    /** The attributes of a run that belongs to a workspace alone. */
    public static SearchAttributes of(WorkspaceId workspace) {
        return SearchAttributes.newBuilder()
                .set(WORKSPACE, workspace.toString())
                .build();
    }
}
