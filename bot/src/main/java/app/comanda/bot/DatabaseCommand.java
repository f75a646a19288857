package app.comanda.bot;

import app.comanda.bot.journal.JournalException;
import app.comanda.bot.tenant.SettingsFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A command on the SQLite file of {@code COMANDA_DATA_DIR}. The exit code is 0, or 1 with a sentence when nothing was done.
 */
abstract class DatabaseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--settings", paramLabel = "FILE", description = "the settings file of the service")
    private @Nullable Path settings;

    /** Does the command's work on the database in {@code folder}. */
    abstract void run(Path folder);

    /** What to do instead where the database is PostgreSQL. */
    abstract String withPostgres();

    @Override
    public final Integer call() {
        Map<String, String> values = SettingsFile.under(System.getenv(), settings);
        if (!values.getOrDefault("COMANDA_DB_URL", "").isBlank()) {
            complain(withPostgres());
            return 1;
        }
        String folder = values.getOrDefault("COMANDA_DATA_DIR", "").strip();
        try {
            run(Path.of(folder.isEmpty() ? "data" : folder));
            return 0;
        } catch (JournalException e) {
            complain(e.getMessage() + ".");
            return 1;
        }
    }

    /** Prints a line. */
    final void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void complain(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("comanda: " + sentence);
        err.flush();
    }
}
