package dev.overture.api.bodies;

import dev.overture.api.problems.ApiException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.eclipse.jetty.http.HttpException;

/**
 * Takes the whole body in before anything looks at it, and stops reading at the limit whatever the header promised. A large
 * body waits in an unnamed file instead of memory; so a slow sender holds neither a transaction nor a lock.
 */
final class BodyLimitFilter implements ContainerRequestFilter {

    private static final long LARGEST_REST = 4L * 1024 * 1024;

    private final int limit;
    private final boolean onDisk;

    BodyLimitFilter(int limit, boolean onDisk) {
        this.limit = limit;
        this.onDisk = onDisk;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > limit) {
            throw tooLarge(request.getEntityStream());
        }
        if (request.hasEntity()) {
            request.setEntityStream(taken(request.getEntityStream()));
        }
    }

    private InputStream taken(InputStream body) {
        try {
            return onDisk ? onDisk(body) : inMemory(body);
        } catch (IOException | HttpException.RuntimeException broken) {
            throw ApiException.invalid("body_incomplete", "The body ended before it was complete.", List.of());
        }
    }

    /**
     * Who is still sending when the connection ends may never read the answer, so a rest that is not large is taken and thrown
     * away first.
     */
    private ApiException tooLarge(InputStream rest) {
        try {
            rest.skipNBytes(LARGEST_REST);
        } catch (IOException | HttpException.RuntimeException ended) {
            // That was all of it, or nobody sends any more.
        }
        return ApiException.tooLarge(limit);
    }

    private InputStream inMemory(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw tooLarge(body);
        }
        return new ByteArrayInputStream(bytes);
    }

    private InputStream onDisk(InputStream body) throws IOException {
        Path file = Files.createTempFile("overture-upload", null);
        try {
            copy(body, file);
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private void copy(InputStream body, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > limit) {
                    throw tooLarge(body);
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
