package dev.overture.api.auth;

import dev.overture.api.problems.ApiException;
import dev.overture.model.ids.WorkspaceId;
import dev.overture.schema.workspaces.ApiKeyDao;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets nobody in without a key that is known and not revoked. The key is read from the header alone, never from the URL. */
final class KeyFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiKeyDao keys;

    KeyFilter(ApiKeyDao keys) {
        this.keys = keys;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        WorkspaceId workspace = sentKey(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(key -> keys.findWorkspace(key.hash()))
                .orElseThrow(ApiException::unauthorized);
        request.setSecurityContext(new Holder(new WorkspacePrincipal(workspace), request.getSecurityContext()));
    }

    private static Optional<ApiKey> sentKey(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(ApiKey.sent(header.substring(SCHEME.length()).trim()))
                : Optional.empty();
    }

    private record Holder(WorkspacePrincipal principal, SecurityContext connection) implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public boolean isSecure() {
            return connection.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "BEARER";
        }
    }
}
