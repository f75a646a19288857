package app.comanda.bot;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * The first thing of a stop: the readiness probe already says no, and webhooks are taken as before until every load
 * balancer has asked it and sends them elsewhere.
 */
final class Drain implements SmartLifecycle {
    private final Duration time;
    private volatile boolean running;

    Drain(Duration time) {
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Higher stops earlier; the web server's graceful stop comes next. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
