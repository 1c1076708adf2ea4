package dev.overture.schema.accounts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.policy.PolicyPreset;
import dev.overture.model.sending.Channel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** Sender identities, as the API shows and changes them. */
@RegisterConstructorMapper(AccountRow.class)
public interface AccountDao {

    /** Stores an account; empty if the vendor's account is linked already, here or in another workspace. */
    @SqlQuery("""
            insert into accounts (id, workspace_id, channel, vendor_account_id, name, time_zone, country,
              policy_preset, policy, ramp_began, created_at)
            values (:id, :workspaceId, :channel, :vendorAccountId, :name, :timeZone, :country,
              :policyPreset, :policy::jsonb, :rampBegan, :createdAt)
            on conflict (vendor, vendor_account_id) do nothing
            returning id, workspace_id, channel, vendor_account_id, name, time_zone, country, policy_preset, policy,
              ramp_began, created_at
            """)
    Optional<AccountRow> insert(@BindMethods AccountRow account);

    /** Every account of a workspace, oldest first. */
    @SqlQuery("""
            select id, workspace_id, channel, vendor_account_id, name, time_zone, country, policy_preset, policy,
              ramp_began, created_at
            from accounts where workspace_id = :workspace order by id
            """)
    List<AccountRow> list(WorkspaceId workspace);

    /** One account of a workspace. */
    @SqlQuery("""
            select id, workspace_id, channel, vendor_account_id, name, time_zone, country, policy_preset, policy,
              ramp_began, created_at
            from accounts where workspace_id = :workspace and id = :account
            """)
    Optional<AccountRow> find(WorkspaceId workspace, AccountId account);

    /** Gives an account another policy; the changed account, or empty if the workspace has no such account. */
    @SqlQuery("""
            update accounts set policy_preset = :preset, policy = :policy::jsonb
            where workspace_id = :workspace and id = :account
            returning id, workspace_id, channel, vendor_account_id, name, time_zone, country, policy_preset, policy,
              ramp_began, created_at
            """)
    Optional<AccountRow> updatePolicy(
            WorkspaceId workspace, AccountId account, @Nullable PolicyPreset preset, String policy);

    /** The channels that a workspace can send on. */
    @SqlQuery("select distinct channel from accounts where workspace_id = :workspace")
    Set<Channel> channels(WorkspaceId workspace);
}
