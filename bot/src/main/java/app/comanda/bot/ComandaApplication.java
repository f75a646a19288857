package app.comanda.bot;

import app.comanda.bot.tenant.Settings;
import app.comanda.bot.tenant.SettingsFile;
import app.comanda.bot.tenant.SettingsReader;
import app.comanda.bot.tenant.WrongSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the service: {@code [--settings FILE]}, with the environment's settings over the file's. */
public final class ComandaApplication {
    private ComandaApplication() {}

    public static void main(String[] args) {
        try {
            start(SettingsReader.read(settings(args, System.getenv())));
        } catch (WrongSettings e) {
            System.err.println("Comanda cannot start with these settings (see docs/configuration.md):");
            e.problems().forEach(problem -> System.err.println("  - " + problem));
            System.exit(2);
        }
    }

    /** Starts the service in this process; closing the context stops it. */
    public static ConfigurableApplicationContext start(Settings settings) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(Map.of("server.port", settings.port()));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Settings.class, () -> settings));
        return application.run();
    }

    private static Map<String, String> settings(String[] args, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--settings") && i + 1 < args.length) {
                settings.putAll(SettingsFile.read(Path.of(args[++i])));
            } else {
                throw new WrongSettings("Nothing is known of \"" + args[i] + "\": use --settings FILE.");
            }
        }
        settings.putAll(environment);
        return settings;
    }
}
