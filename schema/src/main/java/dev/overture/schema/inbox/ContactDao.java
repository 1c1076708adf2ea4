package dev.overture.schema.inbox;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.WorkspaceId;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Finds whom a delivery is about, never outside the workspace of its account. One contact per person: of their campaign
 * prospects a live one first, then the latest.
 */
public interface ContactDao {

    /** Begins a question: what follows finds the ids of campaign prospects. */
    String OF_EACH_PERSON = """
            select distinct on (cp.prospect_id) cp.prospect_id as prospect, cp.id as campaign_prospect,
              count(*) filter (where cp.ended_at is null) over (partition by cp.prospect_id) > 1 as guessed
            from (
            """;

    /** Ends it: one of each person. */
    String THE_LIVE_OR_LATEST = """
            ) found
            join campaign_prospects cp on cp.id = found.id
            order by cp.prospect_id, (cp.ended_at is null) desc, cp.created_at desc, cp.id desc
            """;

    /** People whom the account knows by this provider id, or has written to at it. */
    @SqlQuery(OF_EACH_PERSON + """
              select id from campaign_prospects
              where linkedin_account_id = :account and recipient_provider_id = :providerId
              union
              select campaign_prospect_id from campaign_messages
              where account_id = :account and recipient = :providerId
            """ + THE_LIVE_OR_LATEST)
    @RegisterConstructorMapper(Contact.class)
    List<Contact> listByProviderId(AccountId account, String providerId);

    /** People whom the account has written to in this chat. */
    @SqlQuery(OF_EACH_PERSON + """
              select distinct campaign_prospect_id as id from campaign_messages
              where account_id = :account and chat_id = :chatId
            """ + THE_LIVE_OR_LATEST)
    @RegisterConstructorMapper(Contact.class)
    List<Contact> listByChat(AccountId account, String chatId);

    /** People in a campaign with this account whose profile has this slug or this canonical address. */
    @SqlQuery(OF_EACH_PERSON + """
              select id from campaign_prospects
              where linkedin_account_id = :account and recipient_public_id = :slug
              union
              select mine.id from workspace_prospects p
              join campaign_prospects mine on mine.prospect_id = p.id and mine.linkedin_account_id = :account
              where p.workspace_id = :workspace and p.linkedin_profile_url = :url
            """ + THE_LIVE_OR_LATEST)
    @RegisterConstructorMapper(Contact.class)
    List<Contact> listByProfile(WorkspaceId workspace, AccountId account, String slug, String url);

    /** People of the workspace who were contacted, and have this address or were written to at it. */
    @SqlQuery(OF_EACH_PERSON + """
              select mine.id from workspace_prospects p
              join campaign_prospects mine on mine.prospect_id = p.id and mine.contacted_at is not null
              where p.workspace_id = :workspace and p.email_address = :email
              union
              select m.campaign_prospect_id from campaign_messages m
              join accounts a on a.id = m.account_id and a.workspace_id = :workspace
              where m.recipient = :email and m.kind = 'email' and m.status in ('INTENT', 'SENT', 'UNCONFIRMED')
            """ + THE_LIVE_OR_LATEST)
    @RegisterConstructorMapper(Contact.class)
    List<Contact> listByEmail(WorkspaceId workspace, String email);
}
