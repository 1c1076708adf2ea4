package dev.overture.schema.erasure;

import dev.overture.model.ids.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Recognises addresses of people who were erased. Whoever stores people asks here first. */
public final class ErasedAddresses {

    private static final HexFormat HEX = HexFormat.of();

    private final Handle handle;
    private final ErasureSecret secret;

    /** Asks through this handle, with the secret of its {@code Jdbi}. */
    public ErasedAddresses(Handle handle) {
        this.handle = handle;
        this.secret = handle.getConfig(ErasureSecret.class);
    }

    /** Whether one of these addresses, written as for {@link #among}, belonged to somebody who was erased. */
    public boolean areAmong(WorkspaceId workspace, Collection<String> addresses) {
        return !among(workspace, addresses).isEmpty();
    }

    /**
     * Those of these addresses that belonged to somebody who was erased.
     *
     * @param addresses canonical LinkedIn URLs, e-mail addresses and telephone numbers as they are stored
     */
    public Set<String> among(WorkspaceId workspace, Collection<String> addresses) {
        ErasureDao dao = handle.attach(ErasureDao.class);
        if (addresses.isEmpty() || !secret.isSet() || !dao.anybodyErased(workspace)) {
            return Set.of();
        }
        Map<String, String> byHash = new HashMap<>();
        addresses.forEach(address -> byHash.put(HEX.formatHex(secret.hash(workspace, address)), address));
        Set<String> found = new HashSet<>();
        dao.known(workspace, byHash.keySet().toArray(String[]::new)).forEach(hash -> found.add(byHash.get(hash)));
        return found;
    }
}
