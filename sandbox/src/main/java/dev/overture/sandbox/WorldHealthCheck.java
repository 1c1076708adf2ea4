package dev.overture.sandbox;

import com.codahale.metrics.health.HealthCheck;
import dev.overture.sandbox.world.World;

/** Healthy while the world's lock can be had: nothing may hold it for long. */
final class WorldHealthCheck extends HealthCheck {
    private final World world;

    WorldHealthCheck(World world) {
        this.world = world;
    }

    @Override
    protected Result check() {
        return world.locked(Result::healthy);
    }
}
