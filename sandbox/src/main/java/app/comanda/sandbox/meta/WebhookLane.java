package app.comanda.sandbox.meta;

import app.comanda.sandbox.Restaurant;
import app.comanda.sandbox.faults.Fault;
import app.comanda.sandbox.faults.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Everything on its way to one restaurant, in order. What waits together travels together; a delivery that is not answered
 * with 200 is repeated, the same bytes, before anything after it goes out.
 */
final class WebhookLane implements Runnable {
    private static final int QUEUE_LIMIT = 20_000;
    private static final long REORDER_PATIENCE_MILLIS = 500;

    private final Restaurant restaurant;
    private final WebhookSender sender;
    private final LinkedBlockingDeque<Update> queue = new LinkedBlockingDeque<>(QUEUE_LIMIT);
    private @Nullable Update heldBack;

    WebhookLane(Restaurant restaurant, WebhookSender sender) {
        this.restaurant = restaurant;
        this.sender = sender;
    }

    /**
     * A message or status on its way.
     *
     * @param endpoint {@code messages} or {@code statuses}, the names by which faults are limited
     * @param change its JSON
     * @param acknowledged what to do once it has arrived
     * @param spared whether faults pass it by, because one has struck already
     */
    record Update(String endpoint, String change, Runnable acknowledged, boolean spared) {
        Update sparedFromNowOn() {
            return new Update(endpoint, change, acknowledged, true);
        }
    }

    boolean offer(Update update) {
        return queue.offerLast(update);
    }

    int waiting() {
        return queue.size();
    }

    @Override
    public void run() {
        try {
            while (!sender.closed()) {
                List<Update> batch = nextBatch();
                if (!batch.isEmpty()) {
                    deliver(batch);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Update> nextBatch() throws InterruptedException {
        Update first = heldBack == null ? queue.take() : queue.poll(REORDER_PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        List<Update> drawn = new ArrayList<>();
        if (first != null) {
            drawn.add(first);
            queue.drainTo(drawn, sender.switches().webhookBatch() - 1);
        }
        Update late = heldBack;
        heldBack = null;
        List<Update> batch = new ArrayList<>();
        for (Update update : drawn) {
            if (!divert(update)) {
                batch.add(update);
            }
        }
        if (late != null) {
            batch.add(late);
        }
        return batch;
    }

    /** Whether a fault takes the update out of its place. */
    private boolean divert(Update update) {
        if (update.spared()) {
            return false;
        }
        Optional<Fault> delay = sender.faults().draw(update.endpoint(), FaultKind.DELAY);
        if (delay.isPresent()) {
            sender.later(delay.get().lag(), () -> offer(update.sparedFromNowOn()));
            return true;
        }
        if (heldBack == null
                && sender.faults().draw(update.endpoint(), FaultKind.REORDER).isPresent()) {
            heldBack = update.sparedFromNowOn();
            return true;
        }
        return false;
    }

    private void deliver(List<Update> batch) throws InterruptedException {
        byte[] body = WebhookBody.delivery(
                restaurant, batch.stream().map(Update::change).toList());
        boolean repeat = batch.stream()
                .anyMatch(each ->
                        sender.faults().draw(each.endpoint(), FaultKind.REPEAT).isPresent());
        if (until200(body)) {
            batch.forEach(each -> each.acknowledged().run());
            if (repeat) {
                until200(body);
            }
        }
    }

    /** Again at once, then ever less often, for seven days. */
    private boolean until200(byte[] body) throws InterruptedException {
        long giveUpAt = sender.clock().millis() + Duration.ofDays(7).toMillis();
        int failures = 0;
        while (!sender.closed() && sender.clock().millis() <= giveUpAt) {
            if (sender.post(body) == 200) {
                sender.line(restaurant, false);
                return true;
            }
            failures++;
            if (failures > 1) {
                sender.line(restaurant, true);
                sender.pause(failures - 2);
            }
        }
        return false;
    }
}
