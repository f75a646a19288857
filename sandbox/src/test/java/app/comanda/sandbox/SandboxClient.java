package app.comanda.sandbox;

import app.comanda.sandbox.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Talks to a sandbox as any client would, over HTTP. */
public final class SandboxClient implements AutoCloseable {
    private final URI base;
    private final Json json = new Json();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public SandboxClient(URI base) {
        this.base = base;
    }

    /** An answer: status, body and what the body says if it is JSON. */
    public record Answer(int status, String body, HttpResponse<String> response) {
        public JsonNode json() {
            return new Json().read(body);
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        return call("GET", path, null, headers);
    }

    public Answer post(String path, Object body, String... headers) throws IOException, InterruptedException {
        return call("POST", path, body, headers);
    }

    public Answer put(String path, Object body, String... headers) throws IOException, InterruptedException {
        return call("PUT", path, body, headers);
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return call("DELETE", path, null);
    }

    private Answer call(String method, String path, @Nullable Object body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        HttpRequest.BodyPublisher publisher = HttpRequest.BodyPublishers.noBody();
        if (body != null) {
            request.header("Content-Type", "application/json");
            publisher = HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : json.write(body));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        HttpResponse<String> response =
                http.send(request.method(method, publisher).build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    @Override
    public void close() {
        http.close();
    }
}
