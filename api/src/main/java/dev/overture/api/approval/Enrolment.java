package dev.overture.api.approval;

import dev.overture.api.campaigns.NewCampaigns;
import dev.overture.api.problems.ApiException;
import dev.overture.api.problems.ErrorDetail;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CampaignId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.approval.Approved;
import dev.overture.schema.approval.EnrolmentDao;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.CampaignRow;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The way of the approved into campaigns. All that a call says happens, or nothing. */
public final class Enrolment {

    private final Jdbi jdbi;
    private final NewCampaigns newCampaigns;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Makes campaigns with {@code newCampaigns}. */
    public Enrolment(Jdbi jdbi, NewCampaigns newCampaigns, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.newCampaigns = newCampaigns;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds the approved people of some sessions to a campaign; nobody twice, however often it is asked.
     *
     * @throws ApiException naming every session that the workspace does not have
     */
    EnrolResponse add(WorkspaceId workspace, EnrolRequest request) {
        if (request.workspaceId() != null
                && !request.workspaceId().equals(workspace.value().toString())) {
            throw ApiException.notFound("workspace");
        }
        return jdbi.inTransaction(handle -> add(handle, workspace, request));
    }

    private EnrolResponse add(Handle handle, WorkspaceId workspace, EnrolRequest request) {
        // One at a time: the campaign is found by its name, which two could make at once.
        handle.attach(ImportDao.class).lockImports(workspace);
        EnrolmentDao dao = handle.attach(EnrolmentDao.class);
        List<UUID> sessions = sessions(dao, workspace, request.sessionIds());
        CampaignDao campaigns = handle.attach(CampaignDao.class);
        String name = request.campaignName().strip();
        Optional<CampaignRow> found = campaigns.findByName(workspace, name);
        CampaignId campaign = found.orElseGet(() -> newCampaigns.ofDefault(handle, workspace, name))
                .id();
        CampaignStatus status = campaigns.holdStatus(campaign);
        Sorted sorted = new Sorted();
        dao.lockApproved(workspace, campaign, sessions).forEach(sorted::add);
        if (!sorted.entering.isEmpty()) {
            requireOpen(status);
            enter(handle, workspace, campaign, sorted);
        }
        dao.link(workspace, campaign, sorted.items);
        dao.complete(workspace, sessions);
        return new EnrolResponse(campaign, found.isEmpty(), sorted.entering.size(), sorted.there, sorted.rejected);
    }

    private void enter(Handle handle, WorkspaceId workspace, CampaignId campaign, Sorted sorted) {
        Instant now = clock.instant();
        handle.attach(EnrolmentDao.class)
                .enter(
                        workspace,
                        campaign,
                        handle.attach(SequenceDao.class).newest(campaign),
                        Stream.generate(ids::next)
                                .limit(sorted.entering.size())
                                .sorted()
                                .toList(),
                        sorted.entering.stream().map(ProspectId::value).toList(),
                        now);
        new Outbox(handle).roomFreed(workspace, campaign, now);
    }

    private static void requireOpen(CampaignStatus status) {
        if (status == CampaignStatus.COMPLETED || status == CampaignStatus.ARCHIVED) {
            throw ApiException.conflict(
                    "campaign_over", "The campaign is " + status.code() + "; nobody can be added to it.");
        }
    }

    private static List<UUID> sessions(EnrolmentDao dao, WorkspaceId workspace, List<String> asked) {
        List<UUID> read =
                asked.stream().flatMap(each -> Uuids.read(each).stream()).toList();
        Set<UUID> known = new HashSet<>(dao.known(workspace, read));
        List<ErrorDetail> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (Uuids.read(asked.get(i)).filter(known::contains).isEmpty()) {
                errors.add(ErrorDetail.of(
                        "not_found", "session_ids[" + i + "]", "there is no approval session " + asked.get(i)));
            }
        }
        if (!errors.isEmpty()) {
            throw ApiException.notFound("approval session", errors);
        }
        return List.copyOf(known);
    }

    /** The approved, sorted by what becomes of them. */
    private static final class Sorted {

        private final Set<ProspectId> entering = new LinkedHashSet<>();
        private final List<UUID> items = new ArrayList<>();
        private final List<EnrolResponse.Rejected> rejected = new ArrayList<>();
        private int there;

        private void add(Approved approved) {
            if (approved.there() == null && (approved.suppressed() || approved.replied())) {
                String reason = approved.suppressed() ? "suppressed" : "replied";
                rejected.add(new EnrolResponse.Rejected(approved.item(), reason));
                return;
            }
            items.add(approved.item());
            if (approved.there() != null || !entering.add(approved.person())) {
                there++;
            }
        }
    }
}
