package dev.overture.api.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.overture.api.workspaces.NewWorkspace;
import dev.overture.authoring.imports.ImportRow;
import dev.overture.authoring.imports.ImportRows;
import dev.overture.authoring.imports.PersonFields;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.SequenceId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.prospects.EmailAddress;
import dev.overture.schema.PostgresExtension;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.campaigns.SequenceRow;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadsMemoryIT {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private final TimeOrderedIds ids = new TimeOrderedIds(InstantSource.system());

    @Test
    void forgetsRowsThatItHasStored() {
        WorkspaceId workspace = NewWorkspace.create(POSTGRES.jdbi(), ids, "Memory")
                .orElseThrow()
                .id();
        Uploads uploads = new Uploads(POSTGRES.jdbi(), new ObjectMapper(), ids, InstantSource.system());
        Forgettable rows = new Forgettable();

        UploadReport report = uploads.upload(workspace, aCampaign(workspace), () -> rows);

        assertThat(report.stored()).isEqualTo(Forgettable.ROWS);
        assertThat(rows.looked).isTrue();
    }

    private CampaignId aCampaign(WorkspaceId workspace) {
        CampaignId campaign = new CampaignId(UUID.randomUUID());
        Instant now = Instant.EPOCH;
        POSTGRES.jdbi()
                .useExtension(
                        CampaignDao.class,
                        campaigns -> campaigns.insert(
                                new CampaignRow(campaign, workspace, "Memory", CampaignStatus.DRAFT, now, null, null)));
        POSTGRES.jdbi()
                .useExtension(
                        SequenceDao.class,
                        sequences -> sequences.insert(new SequenceRow(
                                new SequenceId(UUID.randomUUID()), workspace, campaign, 1, "", "", "[]", now)));
        return campaign;
    }

    /** Rows that are made as they are asked for; near the end the first ones must be gone. */
    private static final class Forgettable implements ImportRows {

        private static final int ROWS = 10_000;
        private static final int FIRST = 5_000;

        private final List<WeakReference<ImportRow>> given = new ArrayList<>();
        private int next = 1;
        private boolean looked;

        @Override
        public boolean hasNext() {
            return next <= ROWS;
        }

        @Override
        public ImportRow next() {
            if (next == ROWS - 1) {
                Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::firstRowsAreGone);
                looked = true;
            }
            EmailAddress email = EmailAddress.parse("p" + next + "@example.com").orElseThrow();
            ImportRow row =
                    new ImportRow.Person(next++, new PersonFields("P", null, null, null, null, email, null, Map.of()));
            given.add(new WeakReference<>(row));
            return row;
        }

        private boolean firstRowsAreGone() {
            System.gc();
            return given.stream().limit(FIRST).allMatch(row -> row.get() == null);
        }

        @Override
        public void close() {}
    }
}
