package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import app.comanda.sandbox.Restaurants;
import app.comanda.sandbox.SandboxSettings;
import app.comanda.sandbox.faults.Switches;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Delivers to the webhook, one lane a restaurant. */
final class WebhookSender implements AutoCloseable {
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final int DOUBLINGS_LIMIT = 20;

    private final SandboxSettings settings;
    private final Switches faults;
    private final MetaSwitches switches;
    private final MetaCounters counters;
    private final Later later;
    private final Consumer<ChatEvent> events;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .executor(threads)
            .build();
    private final Map<String, WebhookLane> lanes = new ConcurrentHashMap<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final List<Thread> runners = new ArrayList<>();
    private final Object targetChanged = new Object();
    private volatile @Nullable URI target;
    private volatile boolean closed;

    WebhookSender(
            SandboxSettings settings,
            Switches faults,
            MetaSwitches switches,
            MetaCounters counters,
            Later later,
            Consumer<ChatEvent> events) {
        this.settings = settings;
        this.faults = faults;
        this.switches = switches;
        this.counters = counters;
        this.later = later;
        this.events = events;
        this.target = settings.webhookUrl();
        for (Restaurant restaurant : Restaurants.demo().all()) {
            WebhookLane lane = new WebhookLane(restaurant, this);
            lanes.put(restaurant.phoneNumberId(), lane);
            runners.add(
                    Thread.ofVirtual().name("webhook-" + restaurant.subDomain()).start(lane));
        }
    }

    MetaSwitches switches() {
        return switches;
    }

    Switches faults() {
        return faults;
    }

    Clock clock() {
        return settings.clock();
    }

    boolean closed() {
        return closed;
    }

    @Nullable
    URI target() {
        return target;
    }

    void target(@Nullable URI newTarget) {
        synchronized (targetChanged) {
            target = newTarget;
            targetChanged.notifyAll();
        }
    }

    /**
     * Queues an update.
     *
     * @throws IllegalStateException when the queue is full of what the webhook does not take
     */
    void message(Restaurant restaurant, String change, Runnable acknowledged) {
        if (!lane(restaurant).offer(new WebhookLane.Update("messages", change, acknowledged, false))) {
            throw new IllegalStateException("Too many updates are waiting for the webhook of " + restaurant.name());
        }
    }

    /** Queues a status; it is dropped when nobody listens or the queue is full. */
    void status(Restaurant restaurant, String change) {
        if (target == null || !lane(restaurant).offer(new WebhookLane.Update("statuses", change, () -> {}, false))) {
            counters.countDropped();
        }
    }

    private WebhookLane lane(Restaurant restaurant) {
        WebhookLane lane = lanes.get(restaurant.phoneNumberId());
        if (lane == null) {
            throw new IllegalArgumentException("Unknown restaurant " + restaurant.name());
        }
        return lane;
    }

    int waiting(String phoneNumberId) {
        WebhookLane lane = lanes.get(phoneNumberId);
        return lane == null ? 0 : lane.waiting();
    }

    boolean isDown(String phoneNumberId) {
        return down.contains(phoneNumberId);
    }

    void line(Restaurant restaurant, boolean isDown) {
        String id = restaurant.phoneNumberId();
        if (isDown ? down.add(id) : down.remove(id)) {
            events.accept(new ChatEvent.LineChanged(id, isDown));
        }
    }

    void later(Duration lag, Runnable action) {
        later.after(lag, action);
    }

    /** Waits before the next attempt: each time twice as long, up to a limit. */
    void pause(int doublings) throws InterruptedException {
        long millis = FIRST_PAUSE_MILLIS << Math.min(doublings, DOUBLINGS_LIMIT);
        Thread.sleep(Math.min(millis, switches.longestRetryPause().toMillis()));
    }

    /** Posts these bytes once; the status of the answer, or 0 when there was none. Waits while there is no target. */
    int post(byte[] body) throws InterruptedException {
        faults.pause();
        HttpRequest request = HttpRequest.newBuilder(awaitTarget())
                .timeout(switches.answerTimeout())
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .header("X-Hub-Signature-256", WebhookBody.signature(settings.appSecret(), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        int status = 0;
        try {
            status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            // Counted below like any other answer that is not 200; the lane tries again.
            status = 0;
        }
        counters.countDelivery(status == 200);
        return status;
    }

    private URI awaitTarget() throws InterruptedException {
        synchronized (targetChanged) {
            URI current = target;
            while (current == null) {
                targetChanged.wait();
                current = target;
            }
            return current;
        }
    }

    /** Meta's handshake: whether the webhook answers with the challenge. */
    boolean subscribe(String challenge) throws IOException, InterruptedException {
        String query = "hub.mode=subscribe&hub.challenge=" + encoded(challenge) + "&hub.verify_token="
                + encoded(settings.verifyToken());
        HttpRequest request = HttpRequest.newBuilder(URI.create(awaitTarget() + "?" + query))
                .timeout(switches.answerTimeout())
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() == 200 && response.body().equals(challenge);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        closed = true;
        runners.forEach(Thread::interrupt);
        http.shutdownNow();
        threads.shutdownNow();
    }
}
