package app.comanda.bot.console;

import app.comanda.bot.local.OrderBook;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.springframework.context.SmartLifecycle;

/**
 * The event streams of open kitchen pages. Each runs in its request's own (virtual) thread until the page is left, its time
 * is over, or the house closes; a browser then opens another by itself.
 */
final class KitchenStream implements SmartLifecycle {
    private static final int MOST = 500;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final OrderBook book;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(MOST);
    private volatile boolean running;

    KitchenStream(OrderBook book, InstantSource clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Writes an event "orders" at once and whenever the tenant's orders change; 503 when too many pages are open. */
    void serve(String tenant, HttpServletResponse response) throws IOException {
        if (!free.tryAcquire()) {
            response.sendError(503);
            return;
        }
        try {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            follow(tenant, response.getWriter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private void follow(String tenant, PrintWriter out) throws InterruptedException {
        Instant begun = clock.instant();
        Instant said = begun;
        long seen = -1;
        // A writer that has failed knows that the page was left.
        while (running && !out.checkError() && clock.instant().isBefore(begun.plus(LONGEST))) {
            long now = book.revision(tenant);
            Instant at = clock.instant();
            if (now != seen) {
                out.write("event: orders\ndata: " + now + "\n\n");
                seen = now;
                said = at;
            } else if (!at.isBefore(said.plus(QUIET))) {
                out.write(": still here\n\n");
                said = at;
            }
            out.flush();
            book.awaitNews(LOOK);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Ends the streams before the web server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
