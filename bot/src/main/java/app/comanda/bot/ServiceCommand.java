package app.comanda.bot;

import app.comanda.bot.tenant.SettingsFile;
import app.comanda.bot.tenant.SettingsReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the service: {@code [--settings FILE]}, with the environment's settings over the file's. */
@Command(
        name = "comanda",
        description = "WhatsApp as a restaurant's order counter. Without a command it starts the service.",
        mixinStandardHelpOptions = true)
final class ServiceCommand implements Runnable {
    @Option(names = "--settings", paramLabel = "FILE", description = "settings, one NAME=value a line")
    private @Nullable Path settingsFile;

    @Override
    public void run() {
        ComandaApplication.start(SettingsReader.read(SettingsFile.under(System.getenv(), settingsFile)));
    }
}
