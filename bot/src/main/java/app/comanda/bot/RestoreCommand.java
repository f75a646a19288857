package app.comanda.bot;

import app.comanda.bot.journal.Restore;
import app.comanda.ordering.conversation.Limits;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comanda restore}: a backup in the place of the database, while no service runs. */
@Command(
        name = "restore",
        description = "Puts a backup in the place of the SQLite database; the service must be stopped"
                + " (docs/operating.md).",
        mixinStandardHelpOptions = true)
final class RestoreCommand extends DatabaseCommand {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
            names = "--force",
            description = "even though a quote in the backup can still be confirmed, perhaps a second time")
    private boolean force;

    @Override
    void run(Path folder) {
        Restore.Restored restored = new Restore(folder, Instant.now(), Limits.STANDARD.quoteLife()).from(file, force);
        say(file + " is the database in " + folder + " now.");
        if (restored.aside() != null) {
            say("The one before is " + restored.aside() + ".");
        }
        say("Orders that may have been sent since, looked up by their reference at the start: " + restored.orders()
                + ".");
        say("Messages that may have been sent since, set aside: " + restored.messages() + ".");
    }

    @Override
    String withPostgres() {
        return "COMANDA_DB_URL is set, so the data are in PostgreSQL: stop every instance and restore with its own tool,"
                + " for example pg_restore --clean --if-exists --host=HOST --username=USER --dbname=DATABASE comanda.dump;"
                + " then read docs/operating.md on what a backup cannot know.";
    }
}
