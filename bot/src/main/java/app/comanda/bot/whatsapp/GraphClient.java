package app.comanda.bot.whatsapp;

import app.comanda.bot.journal.Person;
import app.comanda.bot.tenant.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Meta's Graph API, as far as messages need it. Tells apart what surely did not go out from what may have; never sends a
 * message twice by itself, and never writes a token, a number or a body anywhere else.
 */
public final class GraphClient implements Messenger, AutoCloseable {
    /** More than any answer Meta gives. */
    private static final int ANSWER_BYTES = 64 * 1024;

    private static final Duration RETRY_CONNECT = Duration.ofSeconds(2);

    private final GraphSettings settings;
    private final HttpClient http;
    private final InstantSource clock;
    private final MeterRegistry meters;

    /** @param executor runs what HTTP answers set going; callers wait on their own threads */
    public GraphClient(GraphSettings settings, Executor executor, InstantSource clock, MeterRegistry meters) {
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.http = settings.client(executor);
    }

    @Override
    public SendResult send(Tenant tenant, Person recipient, String payloadJson, String outboxId) {
        HttpRequest request = request(tenant, OutboundJson.addressed(payloadJson, recipient, outboxId));
        Timer.Sample sample = Timer.start(meters);
        SendResult result = switch (exchange(request)) {
            case Exchange.Answered answered -> result(answered.response());
            case Exchange.NotSent notSent ->
                new SendResult.TryAgain(notSent.reason(), RETRY_CONNECT, SendResult.Scope.NUMBER);
            case Exchange.Lost lost -> new SendResult.Ambiguous(lost.reason());
        };
        sample.stop(meters.timer("whatsapp.send", "tenant", tenant.id(), "outcome", outcome(result)));
        return result;
    }

    @Override
    public boolean markRead(Tenant tenant, String inboundWamid, boolean typing) {
        Timer.Sample sample = Timer.start(meters);
        boolean taken =
                exchange(request(tenant, OutboundJson.read(inboundWamid, typing))) instanceof Exchange.Answered answered
                        && answered.response().statusCode() == 200;
        sample.stop(meters.timer("whatsapp.read", "tenant", tenant.id(), "outcome", taken ? "accepted" : "failed"));
        return taken;
    }

    /** What Meta says of a number. */
    public sealed interface NumberLook {
        /** It is there and the token may use it. */
        record Known(String name, String number) implements NumberLook {}

        /** It cannot be used; the sentence names the setting to look at. */
        record Refused(String sentence) implements NumberLook {}
    }

    /** Asks Meta who the tenant's number is, which tells whether its id and token are right. Sends nothing to anybody. */
    public NumberLook number(Tenant tenant) {
        HttpRequest request = settings.request(
                        tenant, settings.number(tenant.number().phoneNumberId()))
                .GET()
                .build();
        return switch (exchange(request)) {
            case Exchange.NotSent notSent ->
                new NumberLook.Refused(
                        "Meta cannot be reached: " + notSent.reason() + "; check WHATSAPP_GRAPH_BASE_URL.");
            case Exchange.Lost lost -> new NumberLook.Refused("Meta did not answer: " + lost.reason() + ".");
            case Exchange.Answered answered -> look(answered.response());
        };
    }

    private static NumberLook look(HttpResponse<byte[]> response) {
        JsonNode body = json(response.body());
        if (response.statusCode() == 200 && body != null && body.isObject()) {
            String name = Fields.text(body, "verified_name");
            String number = Fields.text(body, "display_phone_number");
            return new NumberLook.Known(name == null ? "" : name, number == null ? "" : number);
        }
        JsonNode error = body == null ? null : body.get("error");
        OptionalInt code = error == null ? OptionalInt.empty() : code(error, "code");
        if (response.statusCode() == 401 || (code.isPresent() && (code.getAsInt() == 190 || code.getAsInt() == 0))) {
            return new NumberLook.Refused("Meta refuses the token; check WHATSAPP_ACCESS_TOKEN.");
        }
        return new NumberLook.Refused("Meta does not know the number for this token (HTTP " + response.statusCode()
                + (code.isPresent() ? ", code " + code.getAsInt() : "") + "); check WHATSAPP_PHONE_NUMBER_ID.");
    }

    /** Waits for the sends under way, each of which ends with its timeout. */
    @Override
    public void close() {
        http.close();
    }

    private HttpRequest request(Tenant tenant, String body) {
        return settings.request(tenant, settings.messages(tenant.number().phoneNumberId()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** How far a request got. */
    private sealed interface Exchange {
        record Answered(HttpResponse<byte[]> response) implements Exchange {}

        record NotSent(String reason) implements Exchange {}

        record Lost(String reason) implements Exchange {}
    }

    private Exchange exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES));
        try {
            // the request's own timeout ends with the answer's headers; this one holds for its body too
            return new Exchange.Answered(call.copy()
                    .orTimeout(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join());
        } catch (CompletionException e) {
            call.cancel(true);
            return failure(e.getCause());
        }
    }

    private static Exchange failure(@Nullable Throwable failure) {
        return switch (failure) {
            // none of these ever had a connection the request could have been written to
            case HttpConnectTimeoutException e -> new Exchange.NotSent("no connection in time");
            case ConnectException e
            when e.getCause() instanceof UnresolvedAddressException -> new Exchange.NotSent("the host is unknown");
            case ConnectException e -> new Exchange.NotSent("the connection was refused");
            case UnknownHostException e -> new Exchange.NotSent("the host is unknown");
            case SSLHandshakeException e -> new Exchange.NotSent("the host could not prove who it is");
            case TimeoutException e -> new Exchange.Lost("no answer in time");
            case HttpTimeoutException e -> new Exchange.Lost("no answer in time");
            case IOException e -> new Exchange.Lost("the connection broke");
            case null -> throw new IllegalStateException("A send failed without a cause");
            default -> throw new IllegalStateException("A send failed in a way HTTP does not know", failure);
        };
    }

    private SendResult result(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Duration retryAfter = response.headers()
                .firstValue("Retry-After")
                .map(value -> RetryAfter.parse(value, clock.instant()))
                .orElse(null);
        JsonNode body = json(response.body());
        JsonNode error = body == null ? null : body.get("error");
        if (error != null && error.isObject()) {
            OptionalInt code = code(error, "code");
            OptionalInt subcode = code(error, "error_subcode");
            if (code.isPresent()) {
                return GraphErrors.of(
                        code.getAsInt(), subcode.isPresent() ? subcode.getAsInt() : null, status, retryAfter);
            }
        }
        if (status < 200 || status > 299) {
            return GraphErrors.ofStatus(status, retryAfter);
        }
        String wamid = body == null ? null : wamid(body);
        return wamid == null
                ? new SendResult.Ambiguous("HTTP " + status + " without a message id")
                : new SendResult.Accepted(wamid);
    }

    private static OptionalInt code(JsonNode error, String field) {
        OptionalLong code = Fields.whole(error, field);
        return code.isPresent() && code.getAsLong() == (int) code.getAsLong()
                ? OptionalInt.of((int) code.getAsLong())
                : OptionalInt.empty();
    }

    private static @Nullable String wamid(JsonNode body) {
        for (JsonNode message : Fields.list(body, "messages")) {
            String id = Fields.text(message, "id");
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    private static @Nullable JsonNode json(byte[] body) {
        try {
            return MetaJson.plain().readTree(body);
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static String outcome(SendResult result) {
        return switch (result) {
            case SendResult.Accepted accepted -> "accepted";
            case SendResult.TryAgain tryAgain -> "try-again";
            case SendResult.Ambiguous ambiguous -> "ambiguous";
            case SendResult.StopTenant stop -> "stop-tenant";
            case SendResult.NeedsTemplate template -> "needs-template";
            case SendResult.NeverDeliverable never -> "never-deliverable";
            case SendResult.Bug bug -> "bug";
        };
    }
}
