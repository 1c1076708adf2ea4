package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.overture.model.facts.FactKind;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.replies.ReplyKind;
import dev.overture.schema.crm.CompanyDao;
import dev.overture.schema.crm.KnownCompany;
import dev.overture.schema.crm.SameCompany;
import dev.overture.schema.facts.Answer;
import dev.overture.schema.facts.FactKeys;
import dev.overture.schema.facts.NewFact;
import dev.overture.schema.suppressions.SuppressionEnd;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Adopts {@code companies}, {@code workspace_prospects} and {@code employees}. */
final class CrmAdoption {

    static final String PEOPLE = "workspace_prospects";

    private static final String COMPANIES = "companies";
    private static final String EMPLOYEES = "employees";
    private static final Set<String> QUALIFICATIONS = Set.of("More", "Less");
    private static final Set<String> LISTS = Set.of("all_company_emails");

    private final Ledger ledger;
    private final ObjectMapper json;
    private final MissingFields missing;
    private final PeopleStore people;
    private final PersonColumnsOf columns;

    CrmAdoption(Ledger ledger, ObjectMapper json, PeopleStore people, PersonColumnsOf columns) {
        this.ledger = ledger;
        this.json = json;
        this.missing = new MissingFields(json);
        this.people = people;
        this.columns = columns;
    }

    void run(OldTables tables) {
        tables.each(COMPANIES, this::company);
        tables.each(PEOPLE, row -> person(PEOPLE, row, columns.prospect(row)));
        tables.each(EMPLOYEES, this::employee);
    }

    private void company(OldRow row) {
        if (ledger.wasAdopted(COMPANIES, row)) {
            return;
        }
        ObjectNode fields = companyFields(row);
        if (!fields.hasNonNull("company_name")) {
            ledger.refused(COMPANIES, row, Outcome.REJECTED, "no_name");
            return;
        }
        CompanyDao dao = ledger.handle().attach(CompanyDao.class);
        List<KnownCompany> same = same(dao, fields);
        if (same.size() > 1) {
            ledger.refused(COMPANIES, row, Outcome.REJECTED, "conflicting_identity");
            return;
        }
        if (!same.isEmpty()) {
            CompanyId there = same.get(0).id();
            ObjectNode added = missing.of(dao.find(ledger.workspace(), there).orElseThrow(), fields);
            if (!added.isEmpty()) {
                dao.update(ledger.workspace(), there, added.toString());
            }
            ledger.adopted(COMPANIES, row, Outcome.MERGED, "same_company", there.value());
            return;
        }
        CompanyId id = new CompanyId(ledger.nextId());
        dao.insert(id, ledger.workspace(), fields.toString());
        ledger.adopted(COMPANIES, row, Outcome.ADOPTED, "company", id.value());
    }

    private ObjectNode companyFields(OldRow row) {
        ObjectNode fields = json.createObjectNode();
        for (String column : CompanyDao.COLUMNS.split(", ")) {
            JsonNode value = row.json().path(column);
            if (LISTS.contains(column)) {
                if (value.isArray()) {
                    fields.set(column, value);
                }
            } else if (row.known(column) != null) {
                fields.put(column, row.known(column));
            }
        }
        if (!QUALIFICATIONS.contains(fields.path("office_qualification").asText())) {
            fields.remove("office_qualification");
        }
        if (fields.path("employee_count").asText().startsWith("-")) {
            fields.remove("employee_count");
        }
        return fields;
    }

    private List<KnownCompany> same(CompanyDao dao, ObjectNode fields) {
        String tin = fields.path("tin").asText(null);
        String number = fields.path("registration_number").asText(null);
        String name = fields.path("company_name").asText();
        return SameCompany.among(dao.known(ledger.workspace(), tin, number, name), tin, number);
    }

    private Optional<ProspectId> person(String table, OldRow row, ObjectNode fields) {
        if (ledger.wasAdopted(table, row)) {
            return Optional.empty();
        }
        Optional<PeopleStore.Stored> stored = people.store(fields);
        if (stored.isEmpty()) {
            ledger.refused(table, row, Outcome.REJECTED, String.valueOf(people.refusal(fields)));
            return Optional.empty();
        }
        boolean fresh = stored.get().fresh();
        UUID id = stored.get().id().value();
        ledger.adopted(table, row, fresh ? Outcome.ADOPTED : Outcome.MERGED, fresh ? "person" : "same_person", id);
        return Optional.of(stored.get().id());
    }

    private void employee(OldRow row) {
        ObjectNode fields = columns.employee(row);
        String company = row.text("company_id");
        if (company != null) {
            ledger.find(COMPANIES, company).ifPresent(id -> fields.put("company_id", id.toString()));
        }
        person(EMPLOYEES, row, fields).ifPresent(person -> flags(row, person));
    }

    /** The older system asked these before its next batch. */
    private void flags(OldRow row, ProspectId person) {
        if (row.yes("reply_unsubscribe")) {
            flag(row, person, FactKind.UNSUBSCRIBED, "reply_unsubscribe");
            ledger.dao()
                    .suppress(
                            ledger.nextId(), ledger.workspace(), person, null, SuppressionEnd.OPTED_OUT, ledger.now());
        }
        if (row.yes("reply_bounce")) {
            flag(row, person, FactKind.BOUNCED, "reply_bounce");
            String address = columns.employee(row).path("email_address").asText(null);
            if (address != null) {
                ledger.dao().suppress(ledger.nextId(), ledger.workspace(), null, address, "bounced", ledger.now());
            }
        }
        if (row.yes("reply_info_request")) {
            String key = FactKeys.flagged("reply_info_request");
            NewFact asked = NewFact.of(ledger.workspace(), person, FactKind.REPLIED, flaggedAt(row), "adoption", key);
            ledger.record(asked.answering(new Answer(ReplyKind.INFO_REQUEST)));
        }
    }

    private Instant flaggedAt(OldRow row) {
        Instant at = row.instant("updated_at", "created_at");
        return at == null ? ledger.now() : at;
    }

    private void flag(OldRow row, ProspectId person, FactKind kind, String flag) {
        ledger.dao()
                .addFact(
                        ledger.nextId(),
                        ledger.workspace(),
                        person,
                        null,
                        null,
                        kind,
                        flaggedAt(row),
                        ledger.now(),
                        FactKeys.flagged(flag),
                        "{}");
    }
}
