package dev.overture.api.crm;

import dev.overture.model.ids.ProspectId;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.TimeOrderedIds;
import dev.overture.schema.facts.ReplyFlags;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** The reply flags of a person that a request makes true. */
final class Flags {

    private final ReplyFlags flags;
    private final InstantSource clock;

    Flags(TimeOrderedIds ids, InstantSource clock) {
        this.flags = new ReplyFlags(ids, "api");
        this.clock = clock;
    }

    /** Which ones. */
    record Said(ReplyFlags.Said flags) {}

    static Said take(CrmBody body) {
        return new Said(new ReplyFlags.Said(
                body.takeTrue("reply_unsubscribe"),
                body.takeTrue("reply_info_request"),
                body.takeTrue("reply_bounce")));
    }

    /** In the transaction of the handle; the person is locked, or new. */
    void record(Handle handle, WorkspaceId workspace, ProspectId person, Said said) {
        flags.record(handle, workspace, person, said.flags(), clock.instant());
    }
}
