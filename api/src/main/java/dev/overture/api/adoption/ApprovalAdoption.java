package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.ProspectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adopts {@code prospect_approval_sessions} and {@code prospect_approval_data}. */
final class ApprovalAdoption {

    private static final String SESSIONS = "prospect_approval_sessions";
    private static final String ITEMS = "prospect_approval_data";
    private static final Set<String> STATUSES = Set.of("pending", "in_progress", "completed", "archived");
    private static final Set<String> SOURCES = Set.of("linkedin", "csv", "manual", "api");
    private static final Set<String> DECISIONS = Set.of("pending", "approved", "rejected", "needs_review");

    private final Ledger ledger;
    private final ObjectMapper json;
    private final PeopleStore people;
    private final PersonColumnsOf columns;

    ApprovalAdoption(Ledger ledger, ObjectMapper json, PeopleStore people, PersonColumnsOf columns) {
        this.ledger = ledger;
        this.json = json;
        this.people = people;
        this.columns = columns;
    }

    void run(OldTables tables) {
        tables.each(SESSIONS, this::session);
        tables.each(ITEMS, row -> item(row, tables));
    }

    private void session(OldRow row) {
        if (ledger.wasAdopted(SESSIONS, row)) {
            return;
        }
        String status = Objects.requireNonNullElse(row.text("status"), "pending");
        String source = Objects.requireNonNullElse(row.text("prospect_source"), "manual");
        if (!STATUSES.contains(status)) {
            ledger.refused(SESSIONS, row, Outcome.REJECTED, "unknown_status: " + status);
            return;
        }
        UUID id = ledger.nextId();
        ledger.dao()
                .insertSession(
                        id,
                        ledger.workspace(),
                        Objects.requireNonNullElse(row.text("campaign_name"), row.id()),
                        row.text("campaign_tag"),
                        status,
                        SOURCES.contains(source) ? source : "manual",
                        Objects.requireNonNullElse(row.instant("created_at"), ledger.now()));
        ledger.adopted(SESSIONS, row, Outcome.ADOPTED, status, id);
    }

    private void item(OldRow row, OldTables tables) {
        if (ledger.wasAdopted(ITEMS, row)) {
            return;
        }
        String oldSession = row.text("session_id");
        Optional<UUID> session = Optional.ofNullable(oldSession).flatMap(id -> ledger.find(SESSIONS, id));
        String decision = Objects.requireNonNullElse(row.text("approval_status"), "pending");
        if (session.isEmpty()) {
            boolean elsewhere = tables.isElsewhere(oldSession);
            ledger.refused(
                    ITEMS,
                    row,
                    elsewhere ? Outcome.OTHER_WORKSPACE : Outcome.REJECTED,
                    elsewhere ? "other_workspace" : "session_not_adopted");
            return;
        }
        if (!DECISIONS.contains(decision)) {
            ledger.refused(ITEMS, row, Outcome.REJECTED, "unknown_status: " + decision);
            return;
        }
        Optional<ProspectId> person = person(row);
        if (person.isEmpty()) {
            boolean erased = "erased".equals(people.refusal(columns.item(row)));
            ledger.refused(ITEMS, row, Outcome.REJECTED, erased ? "erased" : "missing_person");
            return;
        }
        store(row, session.get(), decision, person.get());
    }

    private Optional<ProspectId> person(OldRow row) {
        String told = row.text("prospect_id");
        Optional<ProspectId> known = told == null
                ? Optional.empty()
                : ledger.find(CrmAdoption.PEOPLE, told).map(ProspectId::new);
        return known.isPresent() ? known : people.store(columns.item(row)).map(PeopleStore.Stored::id);
    }

    private void store(OldRow row, UUID session, String decision, ProspectId person) {
        UUID id = ledger.nextId();
        boolean decided = decision.equals("approved") || decision.equals("rejected");
        Instant changed = row.instant("updated_at", "created_at");
        // Who was taken into a campaign by the older system must not be enrolled once more.
        CampaignProspectId enrolled = decision.equals("approved")
                ? ledger.dao().findAnyProspect(person).orElse(null)
                : null;
        int stored = ledger.dao()
                .insertItem(
                        id,
                        ledger.workspace(),
                        session,
                        person,
                        Objects.requireNonNullElse(row.text("name"), "unknown"),
                        object(row, "contact"),
                        object(row, "company"),
                        object(row, "professional"),
                        decision,
                        confidence(row.text("confidence_score")),
                        row.text("rejection_reason"),
                        object(row, "enrichment_data"),
                        decided ? Objects.requireNonNullElse(changed, ledger.now()) : null,
                        decided ? "adopted" : null,
                        enrolled,
                        Objects.requireNonNullElse(row.instant("created_at"), ledger.now()));
        if (stored == 0) {
            ledger.refused(ITEMS, row, Outcome.MERGED, "same_person");
        } else {
            ledger.adopted(ITEMS, row, Outcome.ADOPTED, decision, id);
        }
    }

    private String object(OldRow row, String column) {
        return row.object(column, json).json().toString();
    }

    private static @Nullable BigDecimal confidence(@Nullable String written) {
        try {
            BigDecimal score = written == null ? null : new BigDecimal(written);
            return score == null || score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0 ? null : score;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
