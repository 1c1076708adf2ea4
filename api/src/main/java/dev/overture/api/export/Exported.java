package dev.overture.api.export;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.crm.CompanyDao;
import dev.overture.schema.crm.JsonRow;
import dev.overture.schema.crm.PersonDao;
import dev.overture.schema.export.ExportDao;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be exported, with its columns in their order. */
enum Exported {
    PEOPLE(
            1_000,
            "id, " + PersonDao.COLUMNS
                    + ", reply_unsubscribe, reply_info_request, reply_bounce, created_at, updated_at",
            ExportDao::people),
    COMPANIES(1_000, "id, " + CompanyDao.COLUMNS + ", created_at, updated_at", ExportDao::companies),
    MESSAGES(
            1_000,
            "id, campaign_id, campaign_prospect_id, prospect_id, step_id, account_id, kind, status, due_at, slot, moved,"
                    + " claimed_at, sent_at, recipient, subject, message, provider_message_id, chat_id, reason,"
                    + " created_at, updated_at",
            ExportDao::messages),
    EVENTS(
            1_000,
            "id, prospect_id, campaign_prospect_id, account_id, message_id, kind, occurred_at, recorded_at, source, data",
            ExportDao::events),
    CAMPAIGNS(
            100,
            "id, name, description, status, settings, total_prospects, messages_sent, responses_received, launched_at,"
                    + " completed_at, created_at, updated_at",
            ExportDao::campaigns);

    private interface Reading {
        List<JsonRow> read(ExportDao dao, WorkspaceId workspace, @Nullable UUID after, int limit);
    }

    private final int page;
    private final List<String> columns;
    private final Reading reading;

    Exported(int page, String columns, Reading reading) {
        this.page = page;
        this.columns = List.of(columns.split(", "));
        this.reading = reading;
    }

    /** What a file of this name without its ending holds. */
    static Optional<Exported> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.fileName().equals(name))
                .findFirst();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    /** How many rows are read at once. */
    int page() {
        return page;
    }

    List<JsonRow> read(ExportDao dao, WorkspaceId workspace, @Nullable UUID after) {
        return reading.read(dao, workspace, after, page);
    }
}
