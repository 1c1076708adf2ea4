package dev.overture.schema;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** One kept connection to a test's database that counts how often the client wrote and then waited for an answer. */
public final class RoundTrips implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PooledConnection connection;

    private RoundTrips(PooledConnection connection) {
        this.connection = connection;
    }

    /** Connects to this database. */
    public static RoundTrips to(PostgresExtension postgres) throws SQLException {
        PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
        source.setURL(postgres.jdbcUrl());
        source.setSocketFactory(Sockets.class.getName());
        return new RoundTrips(source.getPooledConnection());
    }

    /** A configured Jdbi over the one connection: for one thread at a time. */
    public Jdbi jdbi() {
        return OvertureJdbi.over((DataSource) Proxy.newProxyInstance(
                RoundTrips.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> connection.getConnection()));
    }

    /** How many round trips something made. */
    public int of(Runnable something) {
        int before = COUNT.get();
        something.run();
        return COUNT.get() - before;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes the driver's sockets; it finds this class by its name. */
    public static final class Sockets extends SocketFactory {

        @Override
        public Socket createSocket() {
            return new CountingSocket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class CountingSocket extends Socket {

        private final AtomicBoolean asked = new AtomicBoolean();

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    asked.set(true);
                    out.write(bytes, offset, length);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    if (asked.getAndSet(false)) {
                        COUNT.incrementAndGet();
                    }
                    return in.read(bytes, offset, length);
                }
            };
        }
    }
}
