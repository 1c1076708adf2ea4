package dev.overture.activities.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.providers.InmailCredits;
import dev.overture.providers.MessageSender;
import dev.overture.providers.ProfileReader;
import dev.overture.providers.SentReader;
import dev.overture.providers.holidays.Holidays;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.FactLedger;
import dev.overture.workflows.prospect.DeliveryActivities;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;

/** Puts the way of a message together. */
public final class Deliveries {

    private Deliveries() {}

    /** The prospect's activities over these parts, without links to unsubscribe. */
    public static DeliveryActivities over(
            Jdbi jdbi,
            PublishedSequences sequences,
            MessageSender sender,
            InmailCredits credits,
            SentReader sentReader,
            ProfileReader profiles,
            DeliveryTimes times,
            ObjectMapper json,
            InstantSource clock) {
        return over(
                jdbi,
                sequences,
                sender,
                credits,
                sentReader,
                profiles,
                times,
                CoolDowns.USUAL,
                Links.NONE,
                json,
                clock);
    }

    /**
     * The prospect's activities over these parts.
     *
     * @param coolDowns of accounts that the vendor refused
     * @param links to unsubscribe
     * @param json reads policies and personalization data; knows java.time
     */
    public static DeliveryActivities over(
            Jdbi jdbi,
            PublishedSequences sequences,
            MessageSender sender,
            InmailCredits credits,
            SentReader sentReader,
            ProfileReader profiles,
            DeliveryTimes times,
            CoolDowns coolDowns,
            Links links,
            ObjectMapper json,
            InstantSource clock) {
        TimeOrderedIds ids = new TimeOrderedIds(clock);
        Acceptances acceptances = new Acceptances(jdbi, new FactLedger(ids));
        Holidays holidays = new Holidays();
        Policies policies = new Policies(json);
        Composer composer = new Composer(json, links);
        Conditions conditions = new Conditions(composer);
        AccountCalendars calendars = new AccountCalendars(holidays, policies);
        ReadBudget reads = new ReadBudget(jdbi, calendars);
        ClaimRules rules = new ClaimRules(
                new SkipRules(composer, conditions), composer, new Notes(policies), new Slots(calendars, policies));
        AccountSafety safety = new AccountSafety(ids, coolDowns);
        VerdictDesk verdicts = new VerdictDesk(times, links, ids);
        ResultDesk results = new ResultDesk(jdbi, sequences, acceptances, times, safety, ids);
        return new DeliveryActivitiesImpl(
                new ClaimDesk(jdbi, sequences, rules, verdicts, times, ids),
                new RecipientDesk(jdbi, sequences, profiles, reads, acceptances, safety, ids),
                sender,
                credits,
                results,
                new ConfirmDesk(jdbi, new CountedReads(sentReader, jdbi, clock), results, times, ids),
                new ExpiryDesk(jdbi, sequences, profiles, reads, acceptances),
                new DecisionDesk(jdbi, sequences, conditions, new TaskDesk(composer), policies, holidays),
                new CommandDesk(jdbi, sequences),
                new FinishDesk(jdbi),
                new Clock(clock));
    }
}
