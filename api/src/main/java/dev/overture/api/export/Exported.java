package dev.overture.api.export;

import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.crm.CompanyDao;
import dev.overture.schema.crm.JsonRow;
import dev.overture.schema.crm.PersonDao;
import dev.overture.schema.export.ExportDao;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be exported.
 *
 * @param name of its file, without ending
 * @param page how many rows are read at once
 * @param columns in their order
 */
record Exported(String name, int page, List<String> columns, Reading reading) {

    private static final List<Exported> ALL = List.of(
            of(
                    "people",
                    1_000,
                    "id, " + PersonDao.COLUMNS
                            + ", reply_unsubscribe, reply_info_request, reply_bounce, created_at, updated_at",
                    ExportDao::people),
            of("companies", 1_000, "id, " + CompanyDao.COLUMNS + ", created_at, updated_at", ExportDao::companies),
            of(
                    "messages",
                    1_000,
                    "id, campaign_id, campaign_prospect_id, prospect_id, step_id, account_id, kind, status, due_at, slot,"
                            + " moved, claimed_at, sent_at, recipient, subject, message, provider_message_id, chat_id, reason,"
                            + " created_at, updated_at",
                    ExportDao::messages),
            of(
                    "events",
                    1_000,
                    "id, prospect_id, campaign_prospect_id, account_id, message_id, kind, occurred_at, recorded_at, source,"
                            + " data",
                    ExportDao::events),
            of(
                    "campaigns",
                    100,
                    "id, name, description, status, settings, total_prospects, messages_sent, responses_received,"
                            + " launched_at, completed_at, created_at, updated_at",
                    ExportDao::campaigns));

    /** Where a page comes from. */
    interface Reading {
        List<JsonRow> read(ExportDao dao, WorkspaceId workspace, @Nullable UUID after, int limit);
    }

    private static Exported of(String name, int page, String columns, Reading reading) {
        return new Exported(name, page, List.of(columns.split(", ")), reading);
    }

    /** What a file of this name without its ending holds. */
    static Optional<Exported> named(String name) {
        return ALL.stream().filter(each -> each.name.equals(name)).findFirst();
    }

    List<JsonRow> read(ExportDao dao, WorkspaceId workspace, @Nullable UUID after) {
        return reading.read(dao, workspace, after, page);
    }
}
