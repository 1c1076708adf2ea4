package dev.overture.api.campaigns;

import dev.overture.authoring.sequence.SequenceReader;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.model.sequence.Sequence;
import dev.overture.schema.campaigns.DefaultSequenceDao;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What campaigns of a workspace say until somebody writes a sequence for them. */
public final class DefaultSequence {

    private static final String BUILT_IN = """
            name: Introduction
            steps:
              - invite
              - wait_for: connection_accepted
                within: 14d
                otherwise:
                  - withdraw_invite
                  - end: not accepted
              - delay: 1d
              - message: "Hi {{ first_name | default: 'there' }}, thanks for connecting. May I ask you something about your work?"
              - delay: 3d
              - message: "Hi {{ first_name | default: 'there' }}, did you see my message? A short word is enough."
            """;

    private final Jdbi jdbi;
    private final SequenceReader reader;

    /** Kept here, read with this reader. */
    public DefaultSequence(Jdbi jdbi, SequenceReader reader) {
        this.jdbi = jdbi;
        this.reader = reader;
    }

    /** As people wrote it, or the one that Overture brings. */
    String text(WorkspaceId workspace) {
        return jdbi.withHandle(handle -> text(handle, workspace));
    }

    /**
     * Keeps another one. Campaigns that were made before stay as they are.
     *
     * @throws dev.overture.api.problems.ApiException naming everything that is wrong with it
     */
    void change(WorkspaceId workspace, byte[] body) {
        String source = SequenceBodies.text(body);
        SequenceBodies.valid(reader.readYaml(source));
        jdbi.useExtension(DefaultSequenceDao.class, dao -> dao.change(workspace, source));
    }

    /** The sequence under the name of a campaign. */
    Sequence named(Handle handle, WorkspaceId workspace, String name) {
        return SequenceBodies.valid(reader.readYaml(text(handle, workspace))).named(name);
    }

    private static String text(Handle handle, WorkspaceId workspace) {
        return handle.attach(DefaultSequenceDao.class).find(workspace).orElse(BUILT_IN);
    }
}
