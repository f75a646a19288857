package app.comanda.sandbox.web;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Server-sent events to every page that listens. Each listener has a bounded queue of its own, so that publishing never
 * waits for a slow browser: one that falls behind is cut off and reloads its state when it connects again.
 */
public final class EventStream implements AutoCloseable {
    private static final int QUEUE_LIMIT = 1_000;
    private static final long PING_SECONDS = 10;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Json json;
    private volatile boolean closed;

    public EventStream(Json json) {
        this.json = json;
    }

    /** Sends events to this client until it goes away or the stream is closed; occupies the calling (virtual) thread. */
    public void serve(SseClient client) {
        Listener listener = new Listener();
        listeners.add(listener);
        client.onClose(listener::end);
        if (closed) {
            listener.end();
        }
        try {
            client.sendComment("open");
            listener.pump(client);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
            client.close();
        }
    }

    /** Offers an event to whoever listens; costs nothing while nobody does. */
    public void publish(String event, Object value) {
        if (listeners.isEmpty()) {
            return;
        }
        Event message = new Event(event, json.write(value));
        listeners.forEach(each -> each.offer(message));
    }

    /** How many pages listen at the moment. */
    public int listeners() {
        return listeners.size();
    }

    @Override
    public void close() {
        closed = true;
        listeners.forEach(Listener::end);
    }

    private record Event(String name, String data) {}

    private static final class Listener {
        private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(QUEUE_LIMIT);
        private volatile boolean ended;

        void offer(Event event) {
            if (!queue.offer(event)) {
                end();
            }
        }

        void end() {
            ended = true;
            // Wakes a waiting pump; when the queue is full the pump is awake anyway and sees the flag.
            boolean woken = queue.offer(new Event("", ""));
            assert woken || ended;
        }

        void pump(SseClient client) throws InterruptedException {
            while (!ended && !client.terminated()) {
                Event event = queue.poll(PING_SECONDS, TimeUnit.SECONDS);
                if (event == null) {
                    client.sendComment("ping");
                } else if (!ended) {
                    client.sendEvent(event.name(), event.data());
                }
            }
        }
    }
}
