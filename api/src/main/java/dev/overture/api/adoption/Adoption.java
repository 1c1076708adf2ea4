package dev.overture.api.adoption;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.adoption.AdoptionDao;
import dev.overture.schema.adoption.OldDatabase;
import dev.overture.schema.imports.ImportDao;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Adopts an older system in one transaction: everything or nothing. What is adopted starts the way everything starts: campaigns
 * are told through the outbox, and their feeder starts who stands in the middle of a sequence there. A dry run does the very
 * same and takes it back.
 */
public final class Adoption {

    private final Jdbi jdbi;
    private final SequenceReader reader;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Writes here, and reads sequences with this reader. */
    public Adoption(Jdbi jdbi, SequenceReader reader, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.reader = reader;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes over what the older database knows. Whoever was adopted before is left as they are.
     *
     * @throws AdoptionException if it cannot begin
     */
    public AdoptionReport run(OldDatabase old, AdoptionOptions options) {
        AdoptionReport report = new AdoptionReport(options.dryRun());
        jdbi.useTransaction(handle -> {
            adopt(handle, old, options, report);
            if (options.dryRun()) {
                handle.rollback();
            }
        });
        return report;
    }

    private void adopt(Handle handle, OldDatabase old, AdoptionOptions options, AdoptionReport report) {
        if (old.isOvertures()) {
            throw new AdoptionException("these are the tables of Overture itself, not of an older system");
        }
        AdoptionDao dao = handle.attach(AdoptionDao.class);
        if (!dao.hasWorkspace(options.workspace())) {
            throw new AdoptionException("there is no workspace " + options.workspace());
        }
        ImportDao imports = handle.attach(ImportDao.class);
        imports.lockImports(options.workspace());
        imports.lookUpByIndex();
        Instant now = clock.instant();
        Ledger ledger = new Ledger(handle, options.workspace(), report, ids, now);
        OldTables tables = new OldTables(old, json, report);
        tables.choose(options.oldWorkspace());
        PersonColumnsOf columns = new PersonColumnsOf(json);
        PeopleStore people = new PeopleStore(ledger, json);
        OldAccounts accounts = new OldAccounts(dao.listSenders(options.workspace()), options.account());
        CampaignAdoption campaigns = new CampaignAdoption(ledger, reader, json);
        new CrmAdoption(ledger, json, people, columns).run(tables);
        campaigns.run(tables);
        new ProspectAdoption(
                        ledger, json, people, columns, campaigns, new ProspectWriter(ledger, json, columns, accounts))
                .run(tables);
        new ApprovalAdoption(ledger, json, people, columns).run(tables);
        if (report.tables().isEmpty()) {
            throw new AdoptionException("none of the older systems' tables is there; is --schema right?");
        }
    }
}
