package dev.overture.model.ids;

import java.util.UUID;

/** A typed identifier, so that the compiler refuses an account where a campaign is meant. Its text form is the UUID. */
public sealed interface Id
        permits AccountId,
                BatchId,
                CampaignId,
                CampaignProspectId,
                CompanyId,
                EventId,
                ImportId,
                MessageId,
                ProspectId,
                SequenceId,
                SessionId,
                WorkspaceId {

    /** The raw identifier, as stored in PostgreSQL. */
    UUID value();
}
