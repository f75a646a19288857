package app.comanda.bot.console.command;

import app.comanda.bot.tenant.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The running service's HTTP API, as commands use it. What goes wrong is a {@link Failed} with a sentence. */
public final class ApiClient {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Longer than trying every endpoint of a platform that does not answer. */
    private static final Duration ANSWER = Duration.ofMinutes(6);

    private final URI base;
    private final Secret password;
    private final String operator;
    private final JsonMapper json = JsonMapper.builder().build();

    /** The service cannot be asked, or says no; the message is a sentence for the operator. */
    public static final class Failed extends RuntimeException {
        /** @param sentence for the operator */
        public Failed(String sentence) {
            super(sentence);
        }
    }

    /**
     * @param base such as {@code http://localhost:8080}
     * @param operator who is noted with a change
     */
    public ApiClient(URI base, Secret password, String operator) {
        this.base = base;
        this.password = password;
        this.operator = operator;
    }

    /** Reads {@code path}; a missing node for an answer without a body. */
    public JsonNode get(String path) {
        return exchange("GET", path, null);
    }

    /** Posts a body to {@code path}; null for none. */
    public JsonNode post(String path, @Nullable JsonNode body) {
        return exchange("POST", path, body);
    }

    /** Puts a body at {@code path}. */
    public JsonNode put(String path, JsonNode body) {
        return exchange("PUT", path, body);
    }

    /** Changes parts of what is at {@code path}. */
    public JsonNode patch(String path, JsonNode body) {
        return exchange("PATCH", path, body);
    }

    /** Deletes what is at {@code path}. */
    public JsonNode delete(String path) {
        return exchange("DELETE", path, null);
    }

    private JsonNode exchange(String method, String path, @Nullable JsonNode body) {
        String credentials = Base64.getEncoder()
                .encodeToString((operator.replace(":", "") + ":" + password.value()).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + credentials)
                .header("Accept", "application/json, application/problem+json");
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)));
        }
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
            return answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException e) {
            throw new Failed("Comanda is not running at " + base
                    + ": start it with ./comanda run, or give its address with --url or COMANDA_PORT.");
        } catch (IOException e) {
            throw new Failed("Comanda at " + base + " did not answer: " + e.getMessage() + ".");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted before Comanda answered.");
        }
    }

    private JsonNode answer(HttpResponse<String> response) {
        JsonNode body;
        try {
            body = response.body().isBlank() ? MissingNode.getInstance() : json.readTree(response.body());
        } catch (JacksonException e) {
            throw new Failed("What answers at " + base + " is not Comanda's API (HTTP " + response.statusCode() + ").");
        }
        if (response.statusCode() >= 400) {
            throw new Failed(body.path("detail").asString("Comanda answered HTTP " + response.statusCode() + "."));
        }
        return body;
    }
}
