package app.comanda.bot.carta;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.comanda.bot.tenant.Tenant;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A platform that answers with exactly what it was told, in that order, and the last of it for ever. */
final class CannedPlatform implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Reply last = new Reply(200, "{\"success\":true,\"data\":[]}", null, null);

    private record Reply(
            int status,
            String body,
            @Nullable String retryAfter,
            @Nullable CountDownLatch gate) {}

    CannedPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    Tenant tenant(String id) {
        return Calls.tenant(id, url(), "casa", "LOC1");
    }

    CannedPlatform answers(int status, String body) {
        replies.add(new Reply(status, body, null, null));
        return this;
    }

    CannedPlatform answers(int status, String body, String retryAfter) {
        replies.add(new Reply(status, body, retryAfter, null));
        return this;
    }

    /** An answer that is not given before the gate opens. */
    CannedPlatform answersOnce(CountDownLatch gate, String body) {
        replies.add(new Reply(200, body, null, gate));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getRequestBody().readAllBytes();
            Reply next = replies.poll();
            Reply reply = next == null ? last : next;
            last = reply;
            if (reply.gate() != null) {
                reply.gate().await();
            }
            if (reply.retryAfter() != null) {
                exchange.getResponseHeaders().set("Retry-After", reply.retryAfter());
            }
            byte[] body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
