package dev.overture.api.adoption;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.adoption.AdoptionDao;
import dev.overture.schema.facts.FactLedger;
import dev.overture.schema.facts.NewFact;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What every part of one adoption shares: where it writes, and what became of each row, now and before. */
final class Ledger {

    private final Handle handle;
    private final WorkspaceId workspace;
    private final AdoptionReport report;
    private final TimeOrderedIds ids;
    private final Instant now;
    private final Shelf shelf;
    private final Map<String, Map<String, UUID>> adopted = new HashMap<>();

    Ledger(Handle handle, WorkspaceId workspace, AdoptionReport report, TimeOrderedIds ids, Instant now) {
        this.handle = handle;
        this.workspace = workspace;
        this.report = report;
        this.ids = ids;
        this.now = now;
        this.shelf = new Shelf(handle);
    }

    Handle handle() {
        return handle;
    }

    AdoptionDao dao() {
        return handle.attach(AdoptionDao.class);
    }

    WorkspaceId workspace() {
        return workspace;
    }

    AdoptionReport report() {
        return report;
    }

    Shelf shelf() {
        return shelf;
    }

    UUID nextId() {
        return ids.next();
    }

    Instant now() {
        return now;
    }

    /** What a row became, in this adoption or an earlier one. */
    Optional<UUID> find(String table, String oldId) {
        return Optional.ofNullable(of(table).get(oldId));
    }

    /** Reports a row that an earlier adoption took over. */
    boolean wasAdopted(String table, OldRow row) {
        Optional<UUID> before = find(table, row.id());
        before.ifPresent(id -> report.say(table, row, Outcome.ALREADY_ADOPTED, "already_adopted", id));
        return before.isPresent();
    }

    void adopted(String table, OldRow row, Outcome outcome, String reason, UUID newId) {
        of(table).put(row.id(), newId);
        dao().note(workspace, table, row.id(), newId, now);
        report.say(table, row, outcome, reason, newId);
    }

    /** Records a fact with all that follows from it for whoever is here already. */
    void record(NewFact fact) {
        new FactLedger(ids).record(handle, fact, now);
    }

    void refused(String table, OldRow row, Outcome outcome, String reason) {
        report.say(table, row, outcome, reason, null);
    }

    private Map<String, UUID> of(String table) {
        return adopted.computeIfAbsent(table, name -> new HashMap<>(dao().adopted(workspace, name)));
    }
}
