package app.comanda.bot;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Keeps the log quiet during a class whose troubles are thousands and meant, and gives it its levels back afterwards. */
public final class QuietLog implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, Level> levels;
    private final Map<String, @Nullable Level> before = new HashMap<>();

    private QuietLog(Map<String, Level> levels) {
        this.levels = levels;
    }

    /** Errors only. */
    public static QuietLog errors() {
        return new QuietLog(Map.of(Logger.ROOT_LOGGER_NAME, Level.ERROR));
    }

    /** Errors of others only. */
    public static QuietLog silent() {
        return new QuietLog(Map.of(Logger.ROOT_LOGGER_NAME, Level.ERROR, "app.comanda", Level.OFF));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        levels.forEach((name, level) -> {
            before.put(name, logger(name).getLevel());
            logger(name).setLevel(level);
        });
    }

    @Override
    public void afterAll(ExtensionContext context) {
        before.forEach((name, level) -> logger(name).setLevel(level));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
