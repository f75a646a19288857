package app.comanda.bot.carta;

import app.comanda.bot.carta.CartaError.Kind;
import app.comanda.bot.tenant.CartaBranch;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with CartaAI: sent once, the whole answer within the branch's timeout and the house's size, or the reason
 * why not. It never sends anything twice and follows no redirects, so that what its caller knows of an order is true.
 */
final class Transport {
    private final HttpClient http;

    Transport(HttpClient http) {
        this.http = http;
    }

    /** What came back. */
    sealed interface Exchange {

        /**
         * An answer, whatever it says.
         *
         * @param retryAfter the header as it was sent, or null
         */
        @SuppressWarnings("ArrayRecordComponent") // passed straight on to be parsed, never compared
        record Answered(int status, @Nullable String retryAfter, byte[] body) implements Exchange {}

        /** No answer. */
        record Broken(Kind kind) implements Exchange {}
    }

    /**
     * Sends a request; blocks at most the branch's timeout.
     *
     * @param body JSON to POST, or null for a GET
     */
    Exchange send(CartaBranch branch, String path, byte @Nullable [] body) {
        return exchange(request(branch, path, body), branch.timeout());
    }

    private static HttpRequest request(CartaBranch branch, String path, byte @Nullable [] body) {
        URI address = ApiAddress.of(branch, path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        String token = branch.token().value();
        switch (branch.authKind()) {
            case BEARER -> request.header("Authorization", "Bearer " + token);
            case SERVICE_KEY -> request.header("X-Service-API-Key", token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        }
        return request.build();
    }

    private Exchange exchange(HttpRequest request, Duration timeout) {
        // The client's own timeout ends with the headers; this one covers the body too.
        CompletableFuture<HttpResponse<byte[]>> pending = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), CartaLimits.BODY));
        try {
            HttpResponse<byte[]> response = pending.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
            return new Exchange.Answered(
                    response.statusCode(),
                    response.headers().firstValue("Retry-After").orElse(null),
                    response.body());
        } catch (TimeoutException e) {
            pending.cancel(true);
            return new Exchange.Broken(new Kind.TimedOut("no answer within " + timeout.toMillis() + " ms"));
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new Exchange.Broken(new Kind.TimedOut("interrupted while waiting for the answer"));
        } catch (ExecutionException e) {
            return new Exchange.Broken(kind(e.getCause()));
        }
    }

    /**
     * Only what fails before the request's first byte counts as unreachable; whatever else breaks may have been acted on.
     */
    private static Kind kind(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException e -> new Kind.Unreachable("connecting took too long");
            case ConnectException e
            when e.getCause() instanceof UnresolvedAddressException -> new Kind.Unreachable("unknown host");
            case ConnectException e -> new Kind.Unreachable("connection refused");
            case SSLHandshakeException e -> new Kind.Unreachable("TLS handshake failed");
            case HttpTimeoutException e -> new Kind.TimedOut("no answer in time");
            case IOException e
            when String.valueOf(e.getMessage()).contains("exceeds capacity") ->
                new Kind.Unreadable(200, "more than " + CartaLimits.BODY + " bytes");
            case IOException e ->
                new Kind.Lost("connection broke: " + e.getClass().getSimpleName());
            case null, default -> throw new IllegalStateException("Unexpected failure of the HTTP client", cause);
        };
    }
}
