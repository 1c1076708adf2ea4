package dev.overture.sandbox;

import io.dropwizard.lifecycle.ServerLifecycleListener;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says where the sandbox listens, which nobody can know beforehand when the port was 0. */
final class PortAnnouncer implements ServerLifecycleListener {
    private static final Logger LOG = LoggerFactory.getLogger(PortAnnouncer.class);

    @Override
    public void serverStarted(Server server) {
        LOG.info("The sandbox listens on port {}", getLocalPort(server));
    }
}
