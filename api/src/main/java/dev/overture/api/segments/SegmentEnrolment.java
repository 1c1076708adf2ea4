package dev.overture.api.segments;

import dev.overture.api.ids.Cursor;
import dev.overture.api.problems.ApiException;
import dev.overture.api.segments.SegmentEnrolResponse.Rejected;
import dev.overture.model.campaign.CampaignStatus;
import dev.overture.model.ids.CompanyId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.segments.SegmentFilter;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.approval.EnrolmentDao;
import dev.overture.schema.campaigns.CampaignDao;
import dev.overture.schema.campaigns.SequenceDao;
import dev.overture.schema.crm.PeopleOrder;
import dev.overture.schema.crm.PersonPlace;
import dev.overture.schema.imports.ImportDao;
import dev.overture.schema.outbox.Outbox;
import dev.overture.schema.segments.Audience;
import dev.overture.schema.segments.Candidate;
import dev.overture.schema.segments.OverlapDao;
import dev.overture.schema.segments.SegmentPerson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The way of a segment's people into a campaign, past the rules about who is busy elsewhere. */
public final class SegmentEnrolment {

    private static final Cursor PEOPLE = new Cursor("segment-enrolment");

    private final Jdbi jdbi;
    private final Segments segments;
    private final TimeOrderedIds ids;
    private final InstantSource clock;

    /** Finds people by {@code segments}. */
    public SegmentEnrolment(Jdbi jdbi, Segments segments, TimeOrderedIds ids, InstantSource clock) {
        this.jdbi = jdbi;
        this.segments = segments;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds those who may come in; nobody twice, however often it is asked.
     *
     * @throws ApiException if there is no such segment or campaign, or the campaign is over
     */
    SegmentEnrolResponse enrol(WorkspaceId workspace, UUID segment, SegmentEnrolRequest request) {
        SegmentFilter filter = segments.filter(workspace, segment);
        PeopleOrder order = PeopleOrder.of(filter);
        PersonPlace after = PEOPLE.read(request.cursor(), order::read);
        return jdbi.inTransaction(handle -> {
            // One at a time in a workspace: the rules count what others are about to add.
            handle.attach(ImportDao.class).lockImports(workspace);
            requireOpen(handle, workspace, request);
            List<SegmentPerson> page = new Audience(handle, workspace, filter).page(after, request.most());
            Sorted sorted = sort(handle, workspace, request, page);
            enter(handle, workspace, request, sorted.entering);
            String next =
                    PEOPLE.behindLast(page, request.most(), person -> order.place(person.companyId(), person.id()));
            return new SegmentEnrolResponse(
                    request.campaignId(), sorted.entering.size(), sorted.there, sorted.rejected, next);
        });
    }

    private static void requireOpen(Handle handle, WorkspaceId workspace, SegmentEnrolRequest request) {
        CampaignDao campaigns = handle.attach(CampaignDao.class);
        if (campaigns.find(workspace, request.campaignId()).isEmpty()) {
            throw ApiException.notFound("campaign");
        }
        CampaignStatus status = campaigns.holdStatus(request.campaignId());
        if (status == CampaignStatus.COMPLETED || status == CampaignStatus.ARCHIVED) {
            throw ApiException.conflict(
                    "campaign_over", "The campaign is " + status.code() + "; nobody can be added to it.");
        }
    }

    private Sorted sort(Handle handle, WorkspaceId workspace, SegmentEnrolRequest request, List<SegmentPerson> page) {
        OverlapDao overlaps = handle.attach(OverlapDao.class);
        Map<CompanyId, Integer> busy = new HashMap<>();
        List<UUID> companies = page.stream()
                .map(SegmentPerson::companyId)
                .filter(Objects::nonNull)
                .map(CompanyId::value)
                .distinct()
                .toList();
        overlaps.busy(workspace, companies).forEach(each -> busy.put(each.companyId(), each.people()));
        Instant contactedSince = clock.instant().minus(Duration.ofDays(request.days()));
        Sorted sorted = new Sorted(request, busy);
        overlaps.candidates(
                        workspace,
                        request.campaignId(),
                        page.stream().map(each -> each.id().value()).toList(),
                        contactedSince)
                .forEach(sorted::add);
        return sorted;
    }

    private void enter(Handle handle, WorkspaceId workspace, SegmentEnrolRequest request, List<ProspectId> people) {
        if (people.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        handle.attach(EnrolmentDao.class)
                .enter(
                        workspace,
                        request.campaignId(),
                        handle.attach(SequenceDao.class).newest(request.campaignId()),
                        Stream.generate(ids::next).limit(people.size()).sorted().toList(),
                        people.stream().map(ProspectId::value).toList(),
                        now);
        new Outbox(handle).roomFreed(workspace, request.campaignId(), now);
    }

    /** People, sorted by what becomes of them. */
    private static final class Sorted {

        private final SegmentEnrolRequest rules;
        private final Map<CompanyId, Integer> busy;
        private final List<ProspectId> entering = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private int there;

        Sorted(SegmentEnrolRequest rules, Map<CompanyId, Integer> busy) {
            this.rules = rules;
            this.busy = busy;
        }

        void add(Candidate candidate) {
            if (candidate.there()) {
                there++;
                return;
            }
            Optional<String> reason = reason(candidate);
            if (reason.isPresent()) {
                rejected.add(new Rejected(candidate.id(), reason.get()));
                return;
            }
            entering.add(candidate.id());
            CompanyId company = candidate.companyId();
            if (company != null && !candidate.elsewhere()) {
                busy.merge(company, 1, Integer::sum);
            }
        }

        private Optional<String> reason(Candidate candidate) {
            if (candidate.suppressed()) {
                return Optional.of("suppressed");
            }
            if (rules.oneCampaign() && candidate.elsewhere()) {
                return Optional.of("in_active_campaign");
            }
            if (rules.days() > 0 && candidate.recent()) {
                return Optional.of("contacted_recently");
            }
            return Optional.of("company_full").filter(full -> isFull(candidate.companyId()));
        }

        private boolean isFull(@Nullable CompanyId company) {
            return company != null && busy.getOrDefault(company, 0) >= rules.colleagues();
        }
    }
}
