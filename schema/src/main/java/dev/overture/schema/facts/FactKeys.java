package dev.overture.schema.facts;

import dev.overture.model.ids.AccountId;
import dev.overture.model.ids.CampaignProspectId;
import java.util.UUID;

/** What makes two tellings one fact: functions of what every teller knows, be it a webhook or a look. */
public final class FactKeys {

    private FactKeys() {}

    /** The person became a connection of this account. */
    public static String accepted(AccountId account) {
        return "accepted/" + account;
    }

    /** The invitation of this campaign prospect is gone, and the person is no connection. */
    public static String declined(AccountId account, CampaignProspectId campaignProspect) {
        return "declined/" + account + "/" + campaignProspect;
    }

    /** The person wrote this message or e-mail; the vendor's id of it. */
    public static String reply(AccountId account, String vendorMessageId) {
        return "reply/" + account + "/" + vendorMessageId;
    }

    /** The person asked not to be contacted by this message or e-mail; the vendor's id of it. */
    public static String unsubscribed(AccountId account, String vendorMessageId) {
        return "unsubscribed/" + account + "/" + vendorMessageId;
    }

    /** Somebody put the person on the list of those who asked not to be contacted, by this suppression. */
    public static String unsubscribedBy(UUID suppression) {
        return "unsubscribed/list/" + suppression;
    }

    /** Somebody said so of the person in the CRM; the name of the flag. */
    public static String flagged(String flag) {
        return "crm/" + flag;
    }

    /** The person followed the link of an e-mail; an id of the act. */
    public static String unsubscribedByLink(UUID act) {
        return "unsubscribed/link/" + act;
    }

    /** A machine told by this message or e-mail that the person is away; the vendor's id of it. */
    public static String away(AccountId account, String vendorMessageId) {
        return "away/" + account + "/" + vendorMessageId;
    }

    /** A mail server told by this e-mail that ours came back; the vendor's id of it. */
    public static String bounced(AccountId account, String vendorMailId) {
        return "bounced/" + account + "/" + vendorMailId;
    }

    /** A tracked event of an e-mail; the vendor's id of the event. */
    public static String tracked(AccountId account, String vendorEventId) {
        return "tracked/" + account + "/" + vendorEventId;
    }

    /** The person read this message; the vendor's id of it. */
    public static String read(AccountId account, String vendorMessageId) {
        return "read/" + account + "/" + vendorMessageId;
    }

    /** The account's owner wrote this message by hand; the vendor's id of it. */
    public static String writtenByHand(AccountId account, String vendorMessageId) {
        return "by-hand/" + account + "/" + vendorMessageId;
    }
}
