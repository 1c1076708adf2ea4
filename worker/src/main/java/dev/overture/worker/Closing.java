package dev.overture.worker;

import io.dropwizard.lifecycle.Managed;

/** Closes something when the process stops. */
final class Closing implements Managed {

    private final AutoCloseable resource;

    Closing(AutoCloseable resource) {
        this.resource = resource;
    }

    @Override
    public void stop() throws Exception {
        resource.close();
    }
}
