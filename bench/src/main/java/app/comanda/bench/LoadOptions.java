package app.comanda.bench;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a load run is like.
 *
 * @param rate messages a second, each from another customer until all have written
 * @param customers how many different customers write
 * @param warmUp seconds at the same rate before anything is counted
 * @param seconds that are counted
 * @param statuses whether the Graph stand-in reports sent, delivered and read, as Meta does
 * @param database a PostgreSQL URL, or null for SQLite
 * @param botJar the program under load
 */
record LoadOptions(
        int rate,
        int customers,
        int warmUp,
        int seconds,
        boolean statuses,
        @Nullable String database,
        Path botJar) {

    static final String USAGE =
            "./comanda bench [--rate 500] [--customers 5000] [--warm-up 20] [--seconds 30] [--no-statuses] [--database URL]"
                    + "   or   ./comanda bench micro [JMH options]";

    static LoadOptions read(List<String> arguments) {
        int rate = 500;
        int customers = 5_000;
        int warmUp = 20;
        int seconds = 30;
        boolean statuses = true;
        String database = null;
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--rate" -> rate = Integer.parseInt(rest.next());
                case "--customers" -> customers = Integer.parseInt(rest.next());
                case "--warm-up" -> warmUp = Integer.parseInt(rest.next());
                case "--seconds" -> seconds = Integer.parseInt(rest.next());
                case "--no-statuses" -> statuses = false;
                case "--database" -> database = rest.next();
                default -> throw new IllegalArgumentException("Unknown option " + option + ". " + USAGE);
            }
        }
        return new LoadOptions(
                rate,
                customers,
                warmUp,
                seconds,
                statuses,
                database,
                Path.of("bot", "target", "bot-0.1.0-SNAPSHOT-app.jar"));
    }
}
