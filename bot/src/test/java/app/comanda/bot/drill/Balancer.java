package app.comanda.bot.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Stands before the instances as a load balancer does: asks each again and again whether it is ready, spreads webhooks over
 * those that are, and goes to the next only where one could not be reached at all. What broke off is a 502, and nobody
 * there a 503: Meta brings both again.
 */
final class Balancer implements AutoCloseable {
    /** Between two questions whether an instance is ready. */
    static final Duration PROBE = Duration.ofMillis(500);

    private static final Pattern SENDER = Pattern.compile("\"from\":\"(\\d+)\"");

    private final List<Place> places;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final Map<String, Place> servedBy = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .executor(threads)
            .build();
    private final HttpServer server;

    /** An instance as the balancer sees it. */
    private static final class Place {
        private final URI base;
        private volatile boolean ready = true;

        Place(URI base) {
            this.base = base;
        }
    }

    private Balancer(List<URI> instances) throws IOException {
        this.places = instances.stream().map(Place::new).toList();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/webhook", this::forward);
    }

    static Balancer start(List<URI> instances) throws IOException {
        Balancer balancer = new Balancer(instances);
        balancer.server.start();
        balancer.places.forEach(place -> balancer.threads.execute(() -> balancer.probe(place)));
        return balancer;
    }

    URI webhook() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhook");
    }

    /** Waits until webhooks go to an instance again. */
    void awaitReady(int instance) throws InterruptedException {
        while (!places.get(instance).ready) {
            Thread.sleep(PROBE);
        }
    }

    /** How often each status was answered so far. */
    Map<Integer, Long> statuses() {
        Map<Integer, Long> counts = new TreeMap<>();
        statuses.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }

    /** The customers whose latest message was acknowledged by one of these instances. */
    Set<String> servedBy(Set<Integer> instances) {
        Set<String> customers = new HashSet<>();
        servedBy.forEach((customer, place) -> {
            if (instances.contains(places.indexOf(place))) {
                customers.add(customer);
            }
        });
        return customers;
    }

    private void probe(Place place) {
        HttpRequest question = HttpRequest.newBuilder(place.base.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            while (true) {
                try {
                    place.ready = http.send(question, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException e) {
                    place.ready = false;
                }
                Thread.sleep(PROBE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status = status(exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"), body);
            statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int status(String signature, byte[] body) throws InterruptedException {
        for (Place place : inTurn()) {
            HttpRequest request = HttpRequest.newBuilder(place.base.resolve("/webhook"))
                    .header("Content-Type", "application/json")
                    .header("X-Hub-Signature-256", signature)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            try {
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status == 200) {
                    SENDER.matcher(new String(body, StandardCharsets.UTF_8))
                            .results()
                            .map((MatchResult found) -> found.group(1))
                            .forEach(customer -> servedBy.put(customer, place));
                }
                return status;
            } catch (ConnectException | HttpConnectTimeoutException e) {
                place.ready = false;
            } catch (IOException e) {
                return 502;
            }
        }
        return 503;
    }

    private List<Place> inTurn() {
        List<Place> ready = places.stream().filter(place -> place.ready).toList();
        List<Place> order = new ArrayList<>();
        int first = turn.getAndIncrement();
        for (int i = 0; i < ready.size(); i++) {
            order.add(ready.get(Math.floorMod(first + i, ready.size())));
        }
        return order;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
