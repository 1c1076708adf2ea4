package dev.overture.schema.erasure;

import dev.overture.model.campaign.CampaignProspectStatus;
import dev.overture.model.ids.CampaignProspectId;
import dev.overture.model.ids.MessageId;
import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.HumanEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Forgets a person, in two steps. {@link #ask} sees to it that nothing new is sent, and gives the receipt. {@link #finish} ends
 * the workflows and erases, as soon as it is known what became of the sends that were on their way; until then a workflow goes on
 * finding that out.
 */
public final class Erasure {

    /** The word for it, as a status's reason and in suppressions. */
    public static final String ERASED = "erased";

    /** Looks go on for a day; what they did not find out by then, they never will. */
    private static final Duration SETTLED_AFTER = Duration.ofHours(25);

    private final TimeOrderedIds ids;
    private final HumanEnd ends;

    /** Receipts get ids of this kind. */
    public Erasure(TimeOrderedIds ids) {
        this.ids = ids;
        this.ends = new HumanEnd(ids);
    }

    /**
     * The receipt of a person, a new one where they have none; empty where the workspace knows no such person. In the transaction
     * of the handle.
     */
    public Optional<ErasureRow> ask(Handle handle, WorkspaceId workspace, ProspectId person, Instant now) {
        ErasureDao dao = handle.attach(ErasureDao.class);
        if (dao.lockPerson(workspace, person).isEmpty()) {
            return Optional.empty();
        }
        if (dao.ofPerson(workspace, person).isEmpty()) {
            dao.ask(ids.next(), workspace, person, now);
            dao.suppress(ids.next(), workspace, person, now);
            endWhatIsSettled(handle, workspace, person, now);
        }
        return dao.ofPerson(workspace, person);
    }

    /** Messages that are still on their way; the person is erased once there are none. */
    public List<MessageId> inFlight(Handle handle, ErasureRow receipt, Instant now) {
        return receipt.erasedAt() != null
                ? List.of()
                : handle.attach(ErasureDao.class)
                        .listInFlight(receipt.workspaceId(), receipt.prospectId(), now.minus(SETTLED_AFTER));
    }

    /**
     * Erases the person, unless something is still on its way. In the transaction of the handle; may be repeated.
     *
     * @return whether everything is gone now
     */
    public boolean finish(Handle handle, ErasureRow receipt, Instant now) {
        ErasureDao dao = handle.attach(ErasureDao.class);
        WorkspaceId workspace = receipt.workspaceId();
        ProspectId person = receipt.prospectId();
        dao.lockPerson(workspace, person);
        // Who asked and the loop may both be here; the receipt says when the first of them was done.
        if (dao.find(workspace, receipt.id())
                .filter(known -> known.erasedAt() != null)
                .isPresent()) {
            return true;
        }
        endWhatIsSettled(handle, workspace, person, now);
        if (!inFlight(handle, receipt, now).isEmpty()) {
            return false;
        }
        Eraser eraser = new Eraser(handle, workspace, person);
        ErasureSecret secret = handle.getConfig(ErasureSecret.class);
        eraser.addresses()
                .forEach(address -> dao.keepAway(ids.next(), workspace, secret.hash(workspace, address), now));
        dao.done(receipt.id(), now, json(eraser.erase(now)));
        return true;
    }

    /** Ends whose messages have all settled: their workflows have nothing left to find out. */
    private void endWhatIsSettled(Handle handle, WorkspaceId workspace, ProspectId person, Instant now) {
        ErasureDao dao = handle.attach(ErasureDao.class);
        for (CampaignProspectId each : dao.lockLive(workspace, person)) {
            if (!dao.inFlight(each, now.minus(SETTLED_AFTER))) {
                ends.end(handle, workspace, each, CampaignProspectStatus.STOPPED, ERASED, now);
            }
        }
    }

    private static String json(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
