package app.comanda.bot;

import app.comanda.bot.engine.Engine;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;

/** Starts the engine before the web server takes webhooks and stops it after the last one was answered. */
final class EngineLifecycle implements SmartLifecycle, ApplicationListener<WebServerInitializedEvent> {
    /** Lower starts earlier and stops later; the web server is near the top. */
    private static final int BEFORE_THE_WEB_SERVER = 0;

    private final Engine engine;
    private volatile boolean running;

    EngineLifecycle(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        engine.start();
        running = true;
    }

    /** Only now do Meta's reports find somebody. */
    @Override
    public void onApplicationEvent(WebServerInitializedEvent event) {
        engine.listening();
    }

    @Override
    public void stop() {
        engine.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
