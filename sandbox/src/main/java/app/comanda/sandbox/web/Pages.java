package app.comanda.sandbox.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of {@code resources/pages}: pages by name, and everything they refer to under {@code /assets/}. */
public final class Pages {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(html|css|js|png|svg)");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "png", "image/png",
            "svg", "image/svg+xml");

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    /** Adds {@code GET /assets/<file>}. */
    public void register(RoutesConfig routes) {
        routes.get("/assets/{name}", this::asset);
    }

    /** A handler that answers with one page. */
    public Handler page(String name) {
        return ctx -> ctx.contentType("text/html; charset=utf-8").result(text(name));
    }

    /** The text of a page's file. */
    public String text(String name) {
        return new String(
                load(name).orElseThrow(() -> new IllegalArgumentException("There is no page " + name)),
                StandardCharsets.UTF_8);
    }

    private void asset(Context ctx) {
        String name = ctx.pathParam("name");
        Optional<byte[]> file = load(name);
        if (file.isEmpty()) {
            ctx.status(404).result("Not found");
            return;
        }
        ctx.contentType(TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"))
                .header("Cache-Control", "no-cache")
                .result(file.get());
    }

    private Optional<byte[]> load(String name) {
        byte[] known = files.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = Pages.class.getResourceAsStream("/pages/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            files.put(name, bytes);
            return Optional.of(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
