package dev.overture.api.bodies;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Gives every resource method its limit. */
public final class BodyLimitFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        BodyLimit own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        BodyLimitFilter filter =
                own == null ? new BodyLimitFilter(BodyLimit.DEFAULT, false) : new BodyLimitFilter(own.bytes(), true);
        context.register(filter, Priorities.ENTITY_CODER);
    }
}
