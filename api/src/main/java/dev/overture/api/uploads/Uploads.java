package dev.overture.api.uploads;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.authoring.imports.ImportFileException;
import dev.overture.authoring.imports.ImportRow;
import dev.overture.authoring.imports.ImportRows;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.BatchId;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.imports.BatchColumns;
import dev.overture.schema.imports.BatchDao;
import dev.overture.schema.imports.BatchRow;
import dev.overture.schema.imports.Destination;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.outbox.Outbox;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Brings files of prospects into campaigns: all of a file or, where it turns out to be broken, nothing. */
public final class Uploads {

    /** Few enough to stay small in memory, many enough to make round trips rare. */
    private static final int CHUNK = 1_000;

    /** A file of nothing but line breaks would otherwise become tens of millions of rejected rows. */
    private static final int MOST_ROWS = 1_000_000;

    /** Every upload keeps a connection busy for seconds; most of them must be left for everybody else. */
    private static final int AT_ONCE = 3;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Stores them here. */
    public Uploads(Jdbi jdbi, ObjectMapper json, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores every row that can be stored, and a report about all of them, in one transaction.
     *
     * @param file opened in the transaction and closed at its end
     * @throws ApiException if there is no such campaign, it is over, the file cannot be read to its end, or too many other
     *     uploads are running
     */
    UploadReport upload(WorkspaceId workspace, CampaignId campaign, Supplier<ImportRows> file) {
        requireOpen(jdbi.withExtension(CampaignDao.class, campaigns -> campaigns.find(workspace, campaign))
                .map(CampaignRow::status)
                .orElseThrow(() -> ApiException.notFound("campaign")));
        takePlace();
        try {
            return jdbi.inTransaction(handle -> {
                handle.attach(ImportDao.class).beginMany(workspace);
                UploadReport report = store(handle, destination(handle, workspace, campaign), file);
                tellCampaign(handle, workspace, campaign);
                return report;
            });
        } catch (ImportFileException broken) {
            throw ApiException.invalid(
                    "invalid_file",
                    "The file cannot be read. Nothing was stored.",
                    List.of(new ErrorDetail(
                            broken.code(), String.valueOf(broken.getMessage()), broken.field(), line(broken), null)));
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw ApiException.unavailable("busy", "Too many uploads are running. Nothing was stored; try again.", null);
    }

    private static int line(ImportFileException broken) {
        return (int) Math.min(broken.line(), Integer.MAX_VALUE);
    }

    private Destination destination(Handle handle, WorkspaceId workspace, CampaignId campaign) {
        return new Destination(
                workspace,
                campaign,
                handle.attach(SequenceDao.class).newest(campaign),
                new BatchId(ids.next()),
                clock.instant());
    }

    private UploadReport store(Handle handle, Destination destination, Supplier<ImportRows> file) {
        BatchDao batches = handle.attach(BatchDao.class);
        UploadReport report = new UploadReport(destination.batchId());
        try (ImportRows rows = file.get()) {
            while (rows.hasNext()) {
                List<BatchRow> results = new Chunk(handle, destination, ids, json).store(next(rows));
                batches.insertRows(destination.batchId(), new BatchColumns(results));
                report.add(results);
                if (report.rows() > MOST_ROWS) {
                    throw ApiException.invalid(
                            "too_many_rows",
                            "The file has more than " + MOST_ROWS + " rows. Nothing was stored; split it.",
                            List.of());
                }
            }
        }
        batches.insert(destination, report.rows(), report.stored(), report.rejected());
        return report;
    }

    private static List<ImportRow> next(ImportRows rows) {
        List<ImportRow> chunk = new ArrayList<>(CHUNK);
        while (chunk.size() < CHUNK && rows.hasNext()) {
            chunk.add(rows.next());
        }
        return chunk;
    }

    /** The status is read again at the end: the campaign may have been launched, or have ended, in the meantime. */
    private void tellCampaign(Handle handle, WorkspaceId workspace, CampaignId campaign) {
        CampaignStatus status = handle.attach(CampaignDao.class).holdStatus(campaign);
        requireOpen(status);
        if (status == CampaignStatus.ACTIVE) {
            new Outbox(handle).roomFreed(workspace, campaign, clock.instant());
        }
    }

    private static void requireOpen(CampaignStatus status) {
        if (status == CampaignStatus.COMPLETED || status == CampaignStatus.ARCHIVED) {
            throw ApiException.conflict(
                    "campaign_over", "The campaign is " + status.code() + "; nobody can be added to it.");
        }
    }
}
