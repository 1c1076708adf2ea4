package dev.overture.api.auth;

import dev.overture.schema.workspaces.ApiKeyDao;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;

/** Puts the key filter before every resource, so that a new one is closed unless its path is named here. */
public final class KeyFeature implements DynamicFeature {

    private static final List<String> OPEN = List.of("health", "webhooks", "openapi.json", "sequence.schema.json");

    private final KeyFilter filter;

    /** Keys are looked up here, by their hash. */
    public KeyFeature(ApiKeyDao keys) {
        this.filter = new KeyFilter(keys);
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        if (path == null || !open(path.value())) {
            context.register(filter, Priorities.AUTHENTICATION);
        }
    }

    /** Whether what stands below this path needs no key. */
    public static boolean open(String path) {
        return OPEN.contains(path.replaceFirst("^/", "").split("/", 2)[0]);
    }
}
