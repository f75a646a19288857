package app.comanda.bot.journal;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Takes units of work for the journal, each of which stands or falls alone. */
interface Writer {

    /** Work inside a transaction. */
    interface Work<T> {
        T in(Db db) throws SQLException;
    }

    /** Queues work; the future completes once it is on disk, or exceptionally when it is not or may not be. */
    <T> CompletableFuture<T> submit(String tenant, Work<T> work);
}
