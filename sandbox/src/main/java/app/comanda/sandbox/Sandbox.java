package app.comanda.sandbox;

import app.comanda.sandbox.carta.CartaStandIn;
import app.comanda.sandbox.faults.Faults;
import app.comanda.sandbox.faults.FaultsApi;
import app.comanda.sandbox.meta.MetaStandIn;
import app.comanda.sandbox.phone.Phone;
import app.comanda.sandbox.web.Json;
import app.comanda.sandbox.web.Pages;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Random;

/**
 * One running sandbox: both stand-ins, their pages and the switches, on one HTTP port. Many may run in one process, and
 * each forgets everything when it is closed.
 */
public final class Sandbox implements AutoCloseable {
    private final Javalin server;
    private final CartaStandIn carta;
    private final MetaStandIn meta;
    private final Phone phone;
    private final Faults faults;

    private Sandbox(SandboxSettings settings) {
        Json json = new Json();
        this.faults = new Faults(settings.clock(), new Random());
        this.carta = new CartaStandIn(settings, faults, settings.clock());
        this.meta = new MetaStandIn(settings, faults, settings.clock());
        Pages pages = new Pages();
        this.phone = new Phone(meta, pages);
        this.server = Javalin.create(config -> {
            tune(config, json);
            config.routes.exception(Exception.class, Sandbox::failed);
            pages.register(config.routes);
            new IndexPage(settings, pages).register(config.routes);
            new FaultsApi(faults, json, pages).register(config.routes);
            carta.register(config.routes);
            meta.register(config.routes);
            phone.register(config.routes);
        });
    }

    private static void tune(JavalinConfig config, Json json) {
        config.jsonMapper(json);
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        // Uploads of media (16 MB is Meta's largest for audio and video) are the largest bodies that arrive.
        config.http.maxRequestSize = 20_000_000;
    }

    /**
     * A bug of the sandbox. Where the page has gone away meanwhile there is nothing left to answer: a second failure here
     * would be handled by Javalin in the same way again, and again.
     */
    private static void failed(Exception e, Context page) {
        try {
            page.status(HttpStatus.INTERNAL_SERVER_ERROR).result("The sandbox failed: " + e);
        } catch (IllegalStateException | NullPointerException gone) {
            System.err.println("A page went away while it was being answered: " + e);
        }
    }

    /** Starts listening and returns once requests are answered. */
    public static Sandbox start(SandboxSettings settings) {
        Sandbox sandbox = new Sandbox(settings);
        sandbox.server.start(settings.port());
        sandbox.meta.listeningAt(sandbox.uri());
        return sandbox;
    }

    /** The port that was bound, also when the settings asked for any. */
    public int port() {
        return server.port();
    }

    /** Where the sandbox answers, without a slash at the end. */
    public URI uri() {
        return URI.create("http://localhost:" + port());
    }

    public CartaStandIn carta() {
        return carta;
    }

    public MetaStandIn meta() {
        return meta;
    }

    public Faults faults() {
        return faults;
    }

    /** Ends the pages' event streams first, because an open stream would hold up the server's stop. */
    @Override
    public void close() {
        carta.close();
        phone.close();
        meta.close();
        server.stop();
    }
}
