package dev.overture.quickstart.temporal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Temporal's own download site. */
final class DownloadSite implements ReleaseSource {

    private static final Duration CONNECT_AT_MOST = Duration.ofSeconds(10);
    private static final Duration DOWNLOAD_AT_MOST = Duration.ofMinutes(5);
    private static final Duration UNPACK_AT_MOST = Duration.ofMinutes(1);

    @Override
    public String description() {
        return "Temporal's download site (about 45 MB)";
    }

    @Override
    public Path fetch(TemporalRelease release, Path scratch) throws IOException, InterruptedException {
        Path archive = scratch.resolve("temporal.tar.gz");
        download(URI.create(release.archiveUrl()), archive);
        CommandRunner.run(
                List.of("tar", "-xzf", archive.toString(), "-C", scratch.toString(), "temporal"),
                Map.of(),
                scratch.resolve("tar.log"),
                UNPACK_AT_MOST);
        return scratch.resolve("temporal");
    }

    private static void download(URI from, Path to) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT_AT_MOST)
                .build();
        HttpRequest request = HttpRequest.newBuilder(from).build();
        CompletableFuture<HttpResponse<Path>> download =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofFile(to));
        try {
            HttpResponse<Path> response = download.get(DOWNLOAD_AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(from.getHost() + " answers " + response.statusCode());
            }
        } catch (ExecutionException e) {
            throw new IOException(from.getHost() + " cannot be reached: " + e.getCause(), e);
        } catch (TimeoutException e) {
            download.cancel(true);
            throw new IOException(from.getHost() + " took longer than " + DOWNLOAD_AT_MOST.toSeconds() + " s", e);
        }
    }
}
