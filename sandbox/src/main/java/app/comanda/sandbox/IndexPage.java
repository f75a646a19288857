package app.comanda.sandbox;

import app.comanda.sandbox.web.Pages;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The first page: what the sandbox is and where to go from here. */
final class IndexPage {
    private static final int PID_LENGTH_LIMIT = 12;
    private final SandboxSettings settings;
    private final Pages pages;

    IndexPage(SandboxSettings settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::show);
    }

    private void show(Context ctx) {
        boolean demo = settings.demo() || "true".equals(ctx.queryParam("demo"));
        ctx.html(pages.text("index.html")
                .replace("{{demo}}", demo ? "shown" : "hidden")
                .replace("{{pid}}", botPid(settings.botPidFile())));
    }

    /** The bot's process id, or the word that stands for it where it is not known (it changes with every restart). */
    private static String botPid(@Nullable Path file) {
        if (file == null || !Files.isReadable(file)) {
            return "PID";
        }
        try {
            String text = Files.readString(file).strip();
            boolean number = !text.isEmpty()
                    && text.length() <= PID_LENGTH_LIMIT
                    && text.chars().allMatch(Character::isDigit);
            return number ? text : "PID";
        } catch (IOException vanished) {
            // The bot removes its file when it stops; the page then shows the general form of the command.
            return "PID";
        }
    }
}
