package dev.overture.bench.reaction;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.BenchFailure;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.Crowd;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.workflows.WorkflowIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Invited prospects of ours who accept one after the other. */
final class Reactions {

    private static final String SEQUENCE = """
            name: Reaction
            steps:
              - { invite: "Hello {{ first_name }}, shall we connect?", id: invite }
              - { wait_for: connection_accepted, id: accepted, within: 14d, otherwise: [ { end: not accepted, id: never } ] }
              - { message: "Thank you, {{ first_name }}.", id: first }
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PATIENCE_OF_ONE = Duration.ofMinutes(2);

    private final Bed bed;
    private final Jdbi database;
    private final Crowd crowd;
    private final CampaignId campaign;
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, String> workflows = new HashMap<>();
    private final Map<String, Instant> told = new HashMap<>();

    private Reactions(Bed bed, Crowd crowd, CampaignId campaign) {
        this.bed = bed;
        this.database = bed.database();
        this.crowd = crowd;
        this.campaign = campaign;
    }

    /** Returns when everybody is invited and waits. */
    static Reactions prepare(Bed bed, Crowd crowd) throws InterruptedException {
        bed.vendor().declare(crowd, false, 1);
        Campaigns campaigns = new Campaigns(bed);
        CampaignId campaign = campaigns.create(SEQUENCE, crowd);
        campaigns.launch(campaign);
        Reactions reactions = new Reactions(bed, crowd, campaign);
        reactions.awaitWaiting();
        return reactions;
    }

    private void awaitWaiting() throws InterruptedException {
        await(
                "everybody is invited",
                PATIENCE,
                "select count(*) = " + crowd.slugs().size()
                        + " from campaign_prospects where campaign_id = :campaign and waiting_for = 'connection_accepted'");
        database.useHandle(handle -> handle.createQuery("""
                        select c.id::text as id, p.linkedin_profile_url as url, a.vendor_account_id as account
                        from campaign_prospects c join workspace_prospects p on p.id = c.prospect_id
                          join accounts a on a.id = c.linkedin_account_id
                        where c.campaign_id = :campaign""")
                .bind("campaign", campaign.value())
                .map((row, context) -> {
                    String slug = row.getString("url").replaceFirst(".*/in/", "");
                    accounts.put(slug, row.getString("account"));
                    workflows.put(slug, WorkflowIds.of(CampaignProspectId.of(row.getString("id"))));
                    return slug;
                })
                .list());
    }

    /** The next one accepts; returns when the message has been sent. */
    void accept(String slug) throws InterruptedException {
        String account = accounts.get(slug);
        if (account == null) {
            throw new BenchFailure("nobody has invited " + slug, null);
        }
        told.put(slug, Instant.now());
        bed.vendor().accept(slug, account);
        await(
                "a message to " + slug,
                PATIENCE_OF_ONE,
                "select exists (" + FIRST_MESSAGE + " and m.status = 'SENT' and p.linkedin_profile_url like '%/" + slug
                        + "')");
    }

    private static final String FIRST_MESSAGE = """
            select 1 from campaign_messages m join workspace_prospects p on p.id = m.prospect_id
            where m.campaign_id = :campaign and m.step_id = 'first'
            """;

    /** Milliseconds from the commit of each fact to the arrival of the message at the vendor. */
    List<Double> storedToCalled() throws InterruptedException {
        return milliseconds(commits(), bed.vendor().arrivals("message"));
    }

    /** Milliseconds from each acceptance at the vendor to the commit of its fact: webhook and inbox. */
    List<Double> acceptedToStored() {
        return milliseconds(told, commits());
    }

    /** Where the time between goes. */
    Hops hops() throws InterruptedException {
        Map<String, Instant> stored = commits();
        Map<String, Instant> called = bed.vendor().arrivals("message");
        Hops hops = new Hops();
        workflows.forEach((slug, workflow) -> {
            Instant began = stored.get(slug);
            Instant ended = called.get(slug);
            if (began != null && ended != null) {
                hops.add(bed.temporal(), workflow, began, ended);
            }
        });
        return hops;
    }

    private List<Double> milliseconds(Map<String, Instant> from, Map<String, Instant> to) {
        List<Double> milliseconds = new ArrayList<>();
        for (String slug : crowd.slugs()) {
            Instant began = from.get(slug);
            Instant ended = to.get(slug);
            if (began != null && ended != null) {
                milliseconds.add(Duration.between(began, ended).toNanos() / 1e6);
            }
        }
        return milliseconds;
    }

    private Map<String, Instant> commits() {
        Map<String, Instant> commits = new HashMap<>();
        database.useHandle(handle -> handle.createQuery("""
                        select p.linkedin_profile_url as url, pg_xact_commit_timestamp(e.xmin) as stored
                        from prospect_events e join campaign_prospects c on c.id = e.campaign_prospect_id
                          join workspace_prospects p on p.id = e.prospect_id
                        where c.campaign_id = :campaign and e.kind = 'connection_accepted'""")
                .bind("campaign", campaign.value())
                .map((row, context) -> Map.entry(
                        row.getString("url"), row.getTimestamp("stored").toInstant()))
                .forEach(row -> commits.put(row.getKey().replaceFirst(".*/in/", ""), row.getValue())));
        return commits;
    }

    private void await(String what, Duration atMost, String question) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!database.withHandle(handle -> handle.createQuery(question)
                .bind("campaign", campaign.value())
                .mapTo(Boolean.class)
                .one())) {
            bed.check();
            if (System.nanoTime() > deadline) {
                throw new BenchFailure("in " + atMost + " it did not come about that " + what, null);
            }
            Thread.sleep(20);
        }
    }
}
