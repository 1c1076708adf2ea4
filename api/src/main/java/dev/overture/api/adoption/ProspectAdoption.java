package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.model.ids.ProspectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adopts {@code campaign_prospects}, with all that other tables tell of where they stand. */
final class ProspectAdoption {

    static final String PROSPECTS = "campaign_prospects";

    private final Ledger ledger;
    private final ObjectMapper json;
    private final PeopleStore people;
    private final PersonColumnsOf columns;
    private final CampaignAdoption campaigns;
    private final ProspectWriter writer;

    ProspectAdoption(
            Ledger ledger,
            ObjectMapper json,
            PeopleStore people,
            PersonColumnsOf columns,
            CampaignAdoption campaigns,
            ProspectWriter writer) {
        this.ledger = ledger;
        this.json = json;
        this.people = people;
        this.columns = columns;
        this.campaigns = campaigns;
        this.writer = writer;
    }

    /**
     * Somebody in a campaign, by one row or by several that mean the same person.
     *
     * @param rows with the account alone; the rest is put away under {@link #shelfName}
     */
    record Candidate(
            CampaignAdoption.Adopted campaign,
            ProspectId person,
            Trail trail,
            List<OldRow> rows,
            @Nullable UUID before) {}

    static String shelfName(OldRow row) {
        return PROSPECTS + "/" + row.id();
    }

    private record Key(UUID campaign, ProspectId person) {}

    void run(OldTables tables) {
        Signs signs = new Signs(ledger, tables, json);
        Map<Key, Candidate> candidates = new LinkedHashMap<>();
        tables.each(
                PROSPECTS,
                row -> read(row, signs, tables)
                        .ifPresent(each -> candidates.merge(
                                new Key(each.campaign().id().value(), each.person()),
                                each,
                                ProspectAdoption::together)));
        // Whoever answered one campaign is left alone by the others, wherever their rows stood.
        candidates.values().stream()
                .sorted(Comparator.comparing(each -> !each.trail().answered()))
                .forEach(each -> {
                    String said = writer.write(each);
                    signs.used(each.trail(), said);
                });
        signs.reportLeft(tables);
    }

    private static Candidate together(Candidate one, Candidate other) {
        boolean further =
                one.trail().with(other.trail()).status() != one.trail().status();
        List<OldRow> rows = new ArrayList<>(further ? other.rows() : one.rows());
        rows.addAll(further ? one.rows() : other.rows());
        UUID before = one.before() == null ? other.before() : one.before();
        return new Candidate(one.campaign(), one.person(), one.trail().with(other.trail()), rows, before);
    }

    private Optional<Candidate> read(OldRow row, Signs signs, OldTables tables) {
        String oldCampaign = row.text("campaign_id");
        Optional<CampaignAdoption.Adopted> campaign =
                oldCampaign == null ? Optional.empty() : campaigns.find(oldCampaign);
        if (oldCampaign == null || campaign.isEmpty()) {
            if (tables.isElsewhere(oldCampaign)) {
                ledger.refused(PROSPECTS, row, Outcome.OTHER_WORKSPACE, "other_workspace");
            } else {
                ledger.refused(PROSPECTS, row, Outcome.REJECTED, "campaign_not_adopted");
            }
            return Optional.empty();
        }
        String word = Objects.requireNonNullElse(row.text("status"), "");
        Optional<OldStatus> status = OldStatus.of(word);
        Optional<UUID> before = ledger.find(PROSPECTS, row.id());
        if (status.isEmpty() && before.isEmpty()) {
            ledger.refused(PROSPECTS, row, Outcome.REJECTED, "unknown_status: " + word);
            return Optional.empty();
        }
        Optional<ProspectId> person = person(row);
        if (person.isEmpty()) {
            boolean told = row.text("prospect_id", "workspace_prospect_id") != null;
            String refusal = String.valueOf(people.refusal(fields(row)));
            ledger.refused(
                    PROSPECTS,
                    row,
                    Outcome.REJECTED,
                    told && refusal.equals("no_address") ? "missing_person" : refusal);
            return Optional.empty();
        }
        Trail trail = signs.trail(row, status.orElse(OldStatus.FAILED), word, oldCampaign, person.get());
        ledger.shelf().put(shelfName(row), row.json().toString());
        OldRow brief = new OldRow(row.id(), row.json().deepCopy().retain(OldAccounts.COLUMN));
        return Optional.of(new Candidate(
                campaign.get(), person.get(), trail, new ArrayList<>(List.of(brief)), before.orElse(null)));
    }

    private ObjectNode fields(OldRow row) {
        ObjectNode fields = columns.embedded(row);
        OldRow extra = row.object("personalization_data", json);
        if (!fields.hasNonNull("linkedin_profile_url")) {
            VendorIds.of(row, extra, columns)
                    .profile()
                    .ifPresent(url -> fields.put("linkedin_profile_url", url.canonical()));
        }
        return fields;
    }

    private Optional<ProspectId> person(OldRow row) {
        ObjectNode fields = fields(row);
        Optional<ProspectId> stored = people.store(fields).map(PeopleStore.Stored::id);
        String told = row.text("prospect_id", "workspace_prospect_id");
        return stored.isPresent() || told == null || !"no_address".equals(people.refusal(fields))
                ? stored
                : ledger.find(CrmAdoption.PEOPLE, told).map(ProspectId::new);
    }
}
