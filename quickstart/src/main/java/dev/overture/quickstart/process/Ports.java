package dev.overture.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Hands out local TCP ports, each once: the usual one where it is free, else any free one. */
public final class Ports {

    /** Below those that systems give to outgoing connections. */
    private static final int FIRST_UNUSUAL = 20_000;

    private static final int UNUSUAL = 10_000;

    private final Set<Integer> given = new HashSet<>();
    private final boolean unusual;

    /** The usual ones where they are free. */
    public Ports() {
        this(false);
    }

    private Ports(boolean unusual) {
        this.unusual = unusual;
    }

    /** Ports that nobody else asks for by name: also while a process that dies and comes back is away. */
    public static Ports unusual() {
        return new Ports(true);
    }

    /** {@code usual} if nobody listens there, else a free port. */
    public synchronized int take(int usual) {
        return unusual ? takeUnusual() : takeUsual(usual);
    }

    private int takeUnusual() {
        // Where others like us look at the same time, each begins elsewhere.
        int first = (int) (ProcessHandle.current().pid() * 37 % UNUSUAL);
        for (int i = 0; i < UNUSUAL; i++) {
            int port = FIRST_UNUSUAL + (first + i) % UNUSUAL;
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
        }
        throw new IllegalStateException("no free port");
    }

    private int takeUsual(int usual) {
        if (!given.contains(usual) && isFree(usual)) {
            given.add(usual);
            return usual;
        }
        int port;
        do {
            port = anyFree();
        } while (!given.add(port));
        return port;
    }

    private static boolean isFree(int port) {
        // Both, since a listener on one of them does not everywhere keep us from the other.
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
