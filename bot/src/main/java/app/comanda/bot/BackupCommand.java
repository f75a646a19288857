package app.comanda.bot;

import app.comanda.bot.journal.Backup;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code comanda backup}: a copy of the database, while the service runs or not. */
@Command(
        name = "backup",
        description = "Copies the SQLite database to a file, while the service runs (docs/operating.md).",
        mixinStandardHelpOptions = true)
final class BackupCommand extends DatabaseCommand {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--force", description = "replaces FILE where it is there already")
    private boolean force;

    @Override
    void run(Path folder) {
        Backup.write(folder, file, force);
        say(file + " is a checked copy of the database. It holds customers' data, and needs COMANDA_SECRET_KEY to be"
                + " of use: keep them apart.");
    }

    @Override
    String withPostgres() {
        return "COMANDA_DB_URL is set, so the data are in PostgreSQL: back it up with its own tool, for example"
                + " pg_dump --format=custom --file=comanda.dump --host=HOST --username=USER DATABASE.";
    }
}
