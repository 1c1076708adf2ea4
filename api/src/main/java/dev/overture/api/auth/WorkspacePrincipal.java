package dev.overture.api.auth;

import dev.overture.model.ids.WorkspaceId;
import java.security.Principal;

/** Whoever holds a key of this workspace. */
public record WorkspacePrincipal(WorkspaceId workspace) implements Principal {

    @Override
    public String getName() {
        return workspace.toString();
    }
}
