package dev.overture.providers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server on bare sockets, so that a test decides about every byte and can misbehave in every way. */
public final class WireServer implements AutoCloseable {

    /** What a server does with a request that it has read as a whole. */
    public interface Behaviour {

        void answer(Received request, Wire wire) throws Exception;
    }

    /** A request; header names are in lower case. */
    public record Received(String method, String target, Map<String, String> headers, String text) {

        public String line() {
            return method + " " + target;
        }
    }

    private record Route(String prefix, Behaviour behaviour) {}

    private final ServerSocket socket;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private WireServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::acceptAll);
    }

    public static WireServer start() {
        try {
            return new WireServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests whose line begins so; the latest rule that fits wins. */
    public WireServer on(String linePrefix, Behaviour behaviour) {
        routes.add(0, new Route(linePrefix, behaviour));
        return this;
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/v1");
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    /** The requests whose line begins so. */
    public List<Received> received(String linePrefix) {
        return received.stream()
                .filter(request -> request.line().startsWith(linePrefix))
                .toList();
    }

    /** Whether anybody connects within some seconds. */
    public boolean seesConnection() {
        try {
            return connected.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public static Behaviour json(int status, String body, String... headers) {
        return (request, wire) -> wire.whole(status, "application/json", body, headers);
    }

    public static Behaviour html(int status) {
        return (request, wire) -> wire.whole(status, "text/html", "<html><body>Bad gateway</body></html>");
    }

    /** Reads the request and never says a word. */
    public static Behaviour hang() {
        return (request, wire) -> wire.untilServerCloses(Long.MAX_VALUE);
    }

    /** Sends a byte now and then, for ever. */
    public static Behaviour drip() {
        return (request, wire) -> {
            wire.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n");
            while (!wire.untilServerCloses(20)) {
                wire.raw(" ");
            }
        };
    }

    /** Reads the request and hangs up. */
    public static Behaviour hangUp() {
        return (request, wire) -> wire.close();
    }

    /** Breaks off in the middle of an answer. */
    public static Behaviour halfAnAnswer() {
        return (request, wire) -> {
            wire.raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"object\":");
            wire.close();
        };
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                connected.countDown();
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            Wire wire = new Wire(connection);
            for (Received request = read(in); request != null; request = read(in)) {
                received.add(request);
                behaviour(request).answer(request, wire);
            }
        } catch (Exception e) {
            // The client hung up, or the test is over.
        }
    }

    private Behaviour behaviour(Received request) {
        return routes.stream()
                .filter(route -> request.line().startsWith(route.prefix()))
                .findFirst()
                .map(Route::behaviour)
                .orElse(json(404, "{\"status\":404,\"type\":\"errors/resource_not_found\",\"title\":\"Not found\"}"));
    }

    private static Received read(InputStream in) throws IOException {
        String line = line(in);
        if (line.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] parts = line.split(" ", 3);
        return new Received(parts[0], parts[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One connection, seen from the server. */
    public final class Wire {

        private final Socket connection;

        private Wire(Socket connection) {
            this.connection = connection;
        }

        public void raw(String text) throws IOException {
            OutputStream out = connection.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        public void whole(int status, String contentType, String body, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\nContent-Type: " + contentType
                    + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            raw(head + "\r\n" + body);
        }

        public void close() throws IOException {
            connection.close();
        }

        /** Waits so long; true once the server closes. */
        public boolean untilServerCloses(long millis) throws InterruptedException {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        }
    }
}
