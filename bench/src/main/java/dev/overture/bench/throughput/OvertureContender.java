package dev.overture.bench.throughput;

import dev.overture.bench.bed.Bed;
import dev.overture.bench.bed.Campaigns;
import dev.overture.bench.bed.Crowd;
import dev.overture.bench.bed.Vendor;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.workflows.WorkflowIds;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ours, through its API, its webhooks and its campaign's feeder. */
final class OvertureContender implements Contender {

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
    private final Map<Crowd, CampaignId> prepared = new HashMap<>();

    OvertureContender(Bed bed, List<String> accounts) throws InterruptedException {
        this.bed = bed;
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
    public void prepare(Crowd crowd) throws InterruptedException {
        bed.vendor().declare(crowd, true, 2);
        prepared.put(crowd, campaigns.create(SEQUENCE, crowd));
    }

    @Override
    public Instant go(Crowd crowd) throws InterruptedException {
        Instant began = Instant.now();
        campaigns.launch(campaign(crowd));
        return began;
    }

    @Override
    public String query() {
        return "WorkflowType = 'ProspectWorkflow'";
    }

    @Override
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

    CampaignId campaign(Crowd crowd) {
        CampaignId campaign = prepared.get(crowd);
        if (campaign == null) {
            throw new IllegalStateException("not prepared");
        }
        return campaign;
    }
}
