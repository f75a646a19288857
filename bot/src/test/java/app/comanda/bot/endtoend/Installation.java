package app.comanda.bot.endtoend;

import app.comanda.bot.ComandaApplication;
import app.comanda.bot.local.MenuFile;
import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.SettingsFile;
import app.comanda.bot.tenant.SettingsReader;
import app.comanda.sandbox.Sandbox;
import app.comanda.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo's installation inside the test: a sandbox and the bot with the demo's restaurants, over real HTTP. */
public final class Installation implements AutoCloseable {
    static final String BRAZA = "100000000000001";
    public static final String AURELIO = "100000000000002";
    static final String BODEGA = "100000000000003";
    static final String TASTY = "100000000000004";

    final Sandbox sandbox;
    final ConfigurableApplicationContext bot;

    private Installation(Sandbox sandbox, ConfigurableApplicationContext bot) {
        this.sandbox = sandbox;
        this.bot = bot;
    }

    static Installation start(Path folder) throws IOException {
        return start(folder, Map.of());
    }

    static Installation start(Path folder, Map<String, String> changes) throws IOException {
        return start(folder, Sandbox.start(SandboxSettings.demoDefaults()), changes);
    }

    /** One more instance of the bot at a sandbox that is there already; closing it closes the sandbox too. */
    static Installation start(Path folder, Sandbox sandbox, Map<String, String> changes) throws IOException {
        Map<String, String> values = new HashMap<>(settings(folder, sandbox.port(), 0));
        values.putAll(changes);
        Settings settings = SettingsReader.read(values);
        ConfigurableApplicationContext bot = ComandaApplication.start(settings);
        Installation installation = new Installation(sandbox, bot);
        sandbox.meta().deliverTo(installation.uri("/webhook"));
        return installation;
    }

    /** The settings `./comanda demo` uses, with these ports and this folder filled in. */
    static Map<String, String> settings(Path folder, int sandboxPort, int botPort) throws IOException {
        String demo = Files.readString(Path.of("..", "docs", "demo.settings"))
                .replace("@SANDBOX_PORT@", Integer.toString(sandboxPort))
                .replace("@BOT_PORT@", Integer.toString(botPort))
                .replace("@DATA@", folder.toString());
        Path file = Files.writeString(folder.resolve("settings"), demo);
        Files.writeString(
                folder.resolve("tasty-bites.json"),
                MenuFile.builtIn().replaceFirst("(?s)  \"hours\": \\{.*?\n  },\n", ""));
        Map<String, String> settings = new HashMap<>(SettingsFile.read(file));
        settings.put("COMANDA_STATUS_SECONDS", "1");
        // these customers tap faster than people do
        settings.put("COMANDA_SENDER_MESSAGES_PER_MINUTE", "0");
        // whenever the tests are run
        settings.put("COMANDA_HOURS", "always");
        return settings;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + bot.getEnvironment().getProperty("local.server.port") + path);
    }

    Diner diner(String waId, String name, String phoneNumberId) {
        return new Diner(sandbox, sandbox.meta().customer(waId, name), phoneNumberId);
    }

    @Override
    public void close() {
        bot.close();
        sandbox.close();
    }
}
