package dev.overture.api.suppressions;

import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.suppressions.SuppressionEnd;
import dev.overture.schema.suppressions.SuppressionListDao;
import dev.overture.schema.suppressions.SuppressionSubject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Puts people onto the list of those who must not be contacted, and ends what is under way to them. */
public final class Suppressions {

    private final Jdbi jdbi;
    private final SuppressionEnd ends;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** The list is here. */
    public Suppressions(Jdbi jdbi, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.ends = new SuppressionEnd(ids);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds all or, where one of them is wrong, none. Then ends whoever is hit, each in a transaction of their own: where that
     * breaks off, nobody is written to any more, and asking again ends the rest.
     *
     * @throws ApiException naming everything that is wrong
     */
    SuppressionReport add(WorkspaceId workspace, SuppressionRequest request) {
        Added added = jdbi.inTransaction(handle -> add(handle, workspace, request));
        List<SuppressionListDao.Hit> hits =
                jdbi.withExtension(SuppressionListDao.class, list -> list.listHit(workspace, added.ids()));
        List<CampaignProspectId> ended = new ArrayList<>();
        List<MessageId> inFlight = new ArrayList<>();
        for (SuppressionListDao.Hit hit : hits) {
            SuppressionEnd.Ended each = jdbi.inTransaction(handle -> ends.end(handle, workspace, hit, clock.instant()));
            ended.addAll(each.ended());
            inFlight.addAll(each.inFlight());
        }
        return new SuppressionReport(added.ids(), added.fresh(), ended, inFlight);
    }

    private record Added(List<UUID> ids, int fresh) {}

    private Added add(Handle handle, WorkspaceId workspace, SuppressionRequest request) {
        SuppressionListDao list = handle.attach(SuppressionListDao.class);
        Subjects reading = new Subjects(list, workspace, ids);
        List<SuppressionSubject> subjects = reading.read(request.items());
        if (!reading.errors().isEmpty()) {
            throw ApiException.invalid("invalid", "Nothing was added.", reading.errors());
        }
        Instant now = clock.instant();
        List<UUID> all = new ArrayList<>();
        int fresh = 0;
        for (SuppressionSubject subject : subjects) {
            UUID id = ids.next();
            int stored = list.add(id, workspace, subject, request.reason(), request.by(), now);
            fresh += stored;
            all.add(stored == 1 ? id : list.find(workspace, subject).orElse(id));
        }
        return new Added(all, fresh);
    }
}
