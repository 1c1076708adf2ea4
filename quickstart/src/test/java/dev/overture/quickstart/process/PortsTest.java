package dev.overture.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void takesTheUsualPortWhileNobodyListensThere() throws Exception {
        int usual;
        try (ServerSocket socket = new ServerSocket(0)) {
            usual = socket.getLocalPort();
            assertThat(new Ports().take(usual)).isNotEqualTo(usual);
        }
        assertThat(new Ports().take(usual)).isEqualTo(usual);
    }

    @Test
    void seesListenersOfTheLoopbackInterfaceAlone() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new Ports().take(socket.getLocalPort())).isNotEqualTo(socket.getLocalPort());
        }
    }

    @Test
    void unusualPortsAreNoneThatAnybodyAsksForOrIsGivenForAnOutgoingConnection() {
        Ports ports = Ports.unusual();

        int first = ports.take(8080);

        assertThat(first).isBetween(20_000, 29_999);
        assertThat(ports.take(8080)).isBetween(20_000, 29_999).isNotEqualTo(first);
    }

    @Test
    void givesNoPortTwice() throws Exception {
        int usual;
        try (ServerSocket socket = new ServerSocket(0)) {
            usual = socket.getLocalPort();
        }
        Ports ports = new Ports();

        assertThat(ports.take(usual)).isNotEqualTo(ports.take(usual));
    }
}
