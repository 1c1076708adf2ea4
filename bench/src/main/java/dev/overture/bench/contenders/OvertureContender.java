package dev.overture.bench.contenders;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.HistoryCost;
import dev.overture.bench.bed.Statements;
import dev.overture.bench.bed.Vendor;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.quickstart.stack.StackStarter;
import dev.overture.workflows.WorkflowIds;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ours, through its API, its webhooks and its campaign's feeder. */
public final class OvertureContender implements Contender {

    private static final String SEQUENCE = """
            name: Throughput
            steps:
              - { invite: "Hello {{ first_name }}, shall we connect?", id: invite }
              - { wait_for: connection_accepted, id: accepted, within: 14d, otherwise: [ { end: not accepted, id: never } ] }
              - { message: "Thank you, {{ first_name }}.", id: first }
              - { message: "One more word, {{ first_name }}.", id: second }
            """;

    private final Bed bed;
    private final Campaigns campaigns;
    private final TemporalWorkflows workflows;
    private final Map<Crowd, CampaignId> prepared = new HashMap<>();

    /**
     * Makes the accounts known.
     *
     * @param accounts nobody else's
     */
    public OvertureContender(Bed bed, List<String> accounts) throws InterruptedException {
        this.bed = bed;
        this.workflows = new TemporalWorkflows(bed, "WorkflowType = 'ProspectWorkflow'");
        this.campaigns = new Campaigns(bed);
        Vendor vendor = bed.vendor();
        vendor.declareAccounts(accounts);
        vendor.report(
                accounts,
                bed.stack().webhookUrl(),
                Map.of("Unipile-Auth", bed.stack().webhookSecret()));
        campaigns.registerAccounts(accounts);
    }

    @Override
    public String name() {
        return "overture";
    }

    @Override
    public List<String> processes() {
        return List.of(StackStarter.WORKER, StackStarter.API);
    }

    @Override
    public void prepare(Crowd crowd) throws InterruptedException {
        bed.vendor().declare(crowd, true, 2);
        prepared.put(crowd, campaigns.create(SEQUENCE, crowd));
        workflows.expectMore();
    }

    @Override
    public Instant go(Crowd crowd) throws InterruptedException {
        Instant began = Instant.now();
        campaigns.launch(campaign(crowd));
        return began;
    }

    @Override
    public int ended(Crowd crowd) {
        return workflows.ended();
    }

    @Override
    public Instant lastEnd(Crowd crowd) throws InterruptedException {
        return workflows.lastEnd();
    }

    @Override
    public Statements statements() {
        return new Statements(bed.database());
    }

    @Override
    public Optional<HistoryCost> historyCost(Crowd crowd, int many) {
        return Optional.of(HistoryCost.average(
                bed.temporal(), workflowIds(crowd).stream().limit(many).toList()));
    }

    /** The ids of its workflows. */
    public List<String> workflowIds(Crowd crowd) {
        return bed.database()
                .withHandle(handle -> handle
                        .createQuery("select id::text from campaign_prospects where campaign_id = :campaign")
                        .bind("campaign", campaign(crowd).value())
                        .mapTo(String.class)
                        .stream()
                        .map(CampaignProspectId::of)
                        .map(WorkflowIds::of)
                        .toList());
    }

    /** Its campaign. */
    public CampaignId campaign(Crowd crowd) {
        CampaignId campaign = prepared.get(crowd);
        if (campaign == null) {
            throw new IllegalStateException("not prepared");
        }
        return campaign;
    }
}
